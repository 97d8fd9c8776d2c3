package org.quipu.retrieval.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a question asks rather than tells: question words, auxiliaries, articles,
 * politeness. Rare in statements, they look telling to BM25 and are not. One resource a language.
 */
public final class FunctionWords {
  private static final List<String> LANGUAGES = List.of("en", "es", "de", "ru", "fr", "it", "pt");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Map<String, Set<String>> byLanguage;

  private FunctionWords(Map<String, Set<String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The lists that come with the program. */
  public static FunctionWords shipped() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String lang : LANGUAGES) {
      lists.put(lang, read("function-words/" + lang + ".txt"));
    }
    return new FunctionWords(lists);
  }

  private static Set<String> read(String resource) {
    Set<String> words = new HashSet<>();
    for (String line : Resource.lines(FunctionWords.class, resource)) {
      for (String word : line.split(" ", -1)) {
        words.add(fold(word));
      }
    }
    return Set.copyOf(words);
  }

  /** As {@code TextAnalysis.words} has them: lower case, without accents. */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("ß", "ss");
    if (lower.chars().allMatch(letter -> letter < 0x80)) {
      return lower;
    }
    return Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.LATIN
        ? MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("")
        : lower;
  }

  /**
   * Whether a word, as {@code TextAnalysis.words} gives it, only asks; "who's" does if both its
   * parts do.
   */
  public boolean contains(String lang, String word) {
    Set<String> words = byLanguage.getOrDefault(language(lang), Set.of());
    return words.contains(word)
        || (word.indexOf('\'') > 0 && Arrays.stream(word.split("'", -1)).allMatch(words::contains));
  }

  /** The language most of whose function words are among these words, if any is. */
  public Optional<String> guess(List<String> words) {
    String best = "";
    long most = 0;
    for (String lang : LANGUAGES) {
      long count = words.stream().filter(byLanguage.get(lang)::contains).count();
      if (count > most) {
        best = lang;
        most = count;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  public static String language(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
