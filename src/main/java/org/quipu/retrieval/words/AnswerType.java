package org.quipu.retrieval.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** The kind of words that a question asks for, as far as its own words reveal it. */
public enum AnswerType {
  PERSON,
  TIME,
  PLACE,
  NUMBER,

  /** A number of the same kind as a claim's, which may support or contradict it. */
  FIGURE,
  OTHER;

  // Keyed by word or pair of words.
  private static final Map<String, AnswerType> BY_WORDS = byWords();

  private static Map<String, AnswerType> byWords() {
    Map<String, AnswerType> all = new HashMap<>();
    Map.of(
            WordKind.WHO, PERSON,
            WordKind.WHEN, TIME,
            WordKind.WHERE, PLACE,
            WordKind.HOW_MANY, NUMBER)
        .forEach((kind, type) -> Language.foldedOfAll(kind).forEach(word -> all.put(word, type)));
    return Map.copyOf(all);
  }

  /**
   * Whether questions ask for it. A claim's figure only helps to choose the quote, and says nothing
   * about the passage.
   */
  public boolean ofQuestions() {
    return this != OTHER && this != FIGURE;
  }

  /** The type that the first meaningful word or pair of words asks for. */
  public static AnswerType of(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 < words.size()) {
        AnswerType byPair = BY_WORDS.get(words.get(i) + " " + words.get(i + 1));
        if (byPair != null) {
          return byPair;
        }
      }
      AnswerType byWord = BY_WORDS.get(words.get(i));
      if (byWord != null) {
        return byWord;
      }
    }
    return OTHER;
  }
}
