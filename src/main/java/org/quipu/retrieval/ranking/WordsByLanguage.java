package org.quipu.retrieval.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/** A short list of words for each of some languages, such as those that count ("five", "half"). */
final class WordsByLanguage {
  private static final TermTable NONE = new TermTable(0);

  private final Map<String, TermTable> byLanguage = new HashMap<>();

  private WordsByLanguage() {}

  /** The words of a kind. */
  static WordsByLanguage of(WordKind kind) {
    WordsByLanguage all = new WordsByLanguage();
    for (Language language : Language.all()) {
      Set<String> words = language.folded(kind);
      TermTable table = new TermTable(words.size());
      words.forEach(word -> table.put(Hashes.of(word), 0, 1));
      all.byLanguage.put(language.tag(), table);
    }
    return all;
  }

  /** The hashes of a language's words; empty where they are not known. */
  TermTable of(String lang) {
    return byLanguage.getOrDefault(Language.subtag(lang), NONE);
  }
}
