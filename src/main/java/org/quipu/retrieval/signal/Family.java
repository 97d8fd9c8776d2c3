package org.quipu.retrieval.signal;

/** What a signal is about. */
public enum Family {
  /** Which of the question's words are there. */
  WORDS,
  /** How much of the question one sentence or a few words in a row hold. */
  SENTENCE,
  /** Whether something is there that could be the answer: a name, a date, a number. */
  ANSWER,
  /** Where the passage stands: under which title, in which article. */
  PLACE,
  /** How near the passage is in meaning, whatever its words, by the sentence encoder. */
  MEANING
}
