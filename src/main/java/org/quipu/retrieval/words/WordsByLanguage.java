package org.quipu.retrieval.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.quipu.language.Language;
import org.quipu.language.WordKind;
import org.quipu.retrieval.reading.Hashes;
import org.quipu.retrieval.reading.TermTable;

/** A short list of words for each of several languages, such as number words ("five", "half"). */
public final class WordsByLanguage {
  private static final TermTable NONE = new TermTable(0);

  private final Map<String, TermTable> byLanguage = new HashMap<>();

  private WordsByLanguage() {}

  /** The words of a kind. */
  public static WordsByLanguage of(WordKind kind) {
    WordsByLanguage all = new WordsByLanguage();
    for (Language language : Language.all()) {
      Set<String> words = language.folded(kind);
      TermTable table = new TermTable(words.size());
      words.forEach(word -> table.put(Hashes.of(word), 0, 1));
      all.byLanguage.put(language.tag(), table);
    }
    return all;
  }

  /** The hashes of a language's words; empty if none are known. */
  public TermTable of(String lang) {
    return byLanguage.getOrDefault(Language.subtag(lang), NONE);
  }
}
