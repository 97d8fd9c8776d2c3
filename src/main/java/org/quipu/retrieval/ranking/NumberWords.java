package org.quipu.retrieval.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that count, such as "five" and "half", by language. */
final class NumberWords {
  private static final TermTable NONE = new TermTable(0);
  private static final Map<String, TermTable> BY_LANGUAGE = read();

  private NumberWords() {}

  private static Map<String, TermTable> read() {
    Map<String, TermTable> all = new HashMap<>();
    for (String line : Resource.lines("number-words.txt")) {
      int colon = line.indexOf(':');
      List<String> words = List.of(line.substring(colon + 1).strip().split(" ", -1));
      TermTable table = new TermTable(words.size());
      words.forEach(word -> table.put(Hashes.of(FunctionWords.fold(word)), 0, 1));
      all.put(line.substring(0, colon), table);
    }
    return all;
  }

  /** The hashes of a language's words; empty where they are not known. */
  static TermTable of(String lang) {
    return BY_LANGUAGE.getOrDefault(FunctionWords.language(lang), NONE);
  }
}
