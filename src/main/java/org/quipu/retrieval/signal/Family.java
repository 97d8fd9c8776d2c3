package org.quipu.retrieval.signal;

/** The subject of a signal. */
public enum Family {
  /** Which of the question's words are present. */
  WORDS,
  /** How much of the question one sentence or a few consecutive words contain. */
  SENTENCE,
  /** Whether there is something that could be the answer: a name, a date, a number. */
  ANSWER,
  /** The passage's context: its title and its article. */
  PLACE,
  /** How near the passage is in meaning, by the sentence encoder. */
  MEANING
}
