package org.quipu.retrieval.words;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.language.Accents;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Words that only ask: question words, auxiliaries, articles, polite phrases. They are rare in
 * statements, so BM25 would overrate them.
 */
public final class FunctionWords {
  private final Map<String, Set<String>> byLanguage = new LinkedHashMap<>();

  private FunctionWords() {}

  /** The shipped words of all languages. */
  public static FunctionWords shipped() {
    FunctionWords all = new FunctionWords();
    for (Language language : Language.all()) {
      if (!language.words(WordKind.ASKING).isEmpty()) {
        all.byLanguage.put(language.tag(), of(language));
      }
    }
    return all;
  }

  // "xq" asks just as "por qué" does.
  private static Set<String> of(Language language) {
    Set<String> words = new HashSet<>(language.folded(WordKind.ASKING));
    for (List<String> form : language.rows(WordKind.SHORT_FORMS)) {
      List<String> meant = List.of(Accents.fold(form.getLast()).split(" ", -1));
      if (words.containsAll(meant)) {
        words.add(Accents.fold(form.getFirst()));
      }
    }
    return Set.copyOf(words);
  }

  /**
   * Whether a word from {@code TextAnalysis.words} only asks; "who's" does if both its parts do.
   */
  public boolean contains(String lang, String word) {
    Set<String> words = byLanguage.getOrDefault(Language.subtag(lang), Set.of());
    return words.contains(word)
        || (word.indexOf('\'') > 0 && Arrays.stream(word.split("'", -1)).allMatch(words::contains));
  }

  /** The language with the most function words among these words, if any. */
  public Optional<String> guess(List<String> words) {
    String best = "";
    long most = 0;
    for (String lang : byLanguage.keySet()) {
      long count = words.stream().filter(word -> tells(lang, word)).count();
      if (count > most) {
        best = lang;
        most = count;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  // A single letter that abbreviates a word does not indicate a language.
  private boolean tells(String lang, String word) {
    return word.length() > 1
        ? byLanguage.get(lang).contains(word)
        : Language.of(lang).folded(WordKind.ASKING).contains(word);
  }
}
