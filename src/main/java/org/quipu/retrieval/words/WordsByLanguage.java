package org.quipu.retrieval.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.retrieval.reading.Hashes;
import org.quipu.retrieval.reading.TermTable;

/** A short list of words for each of some languages, such as those that count ("five", "half"). */
public final class WordsByLanguage {
  private static final TermTable NONE = new TermTable(0);

  private final Map<String, TermTable> byLanguage = new HashMap<>();

  private WordsByLanguage() {}

  /** A list that comes with the program: a line for each language, its tag and its words. */
  public static WordsByLanguage resource(String name) {
    WordsByLanguage all = new WordsByLanguage();
    for (String line : Resource.lines(WordsByLanguage.class, name)) {
      int colon = line.indexOf(':');
      List<String> words = List.of(line.substring(colon + 1).strip().split(" ", -1));
      TermTable table = new TermTable(words.size());
      words.forEach(word -> table.put(Hashes.of(FunctionWords.fold(word)), 0, 1));
      all.byLanguage.put(line.substring(0, colon), table);
    }
    return all;
  }

  /** The hashes of a language's words; empty where they are not known. */
  public TermTable of(String lang) {
    return byLanguage.getOrDefault(FunctionWords.language(lang), NONE);
  }
}
