package org.quipu.corpus.format.clue;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses a text's language from its script and its most frequent small words. */
public final class LanguageGuess {
  private static final int SAMPLE = 20_000;
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.THAI, "th",
          UnicodeScript.ARABIC, "ar",
          UnicodeScript.HAN, "zh");

  private LanguageGuess() {}

  private static Map<String, Set<String>> smallWords() {
    Map<String, String> words = new HashMap<>();
    words.put(
        "en",
        "the of and to in that is was for with as on by at from are have has not they this which");
    words.put("es", "el la de los las que y en un una por con del se su para es como más pero fue");
    words.put(
        "fr", "le la les des et que dans un une pour est qui sur pas au avec ce par plus sont du");
    words.put(
        "de", "der die das und ist den von zu mit sich des auf für nicht ein eine als auch dem im");
    words.put("pt", "o a os as que e do da em um uma para com não por mais dos das foi como ao");
    words.put("it", "il di che la e un una per non sono con del della si nel gli come anche più è");
    words.put("nl", "de het een van en in dat is op te zijn met voor niet aan er om ook als door");
    words.put("ru", "и в не на что с по как это из его к от за для был она так но они");
    words.put("uk", "і в не на що з та як це від його до за для був вона так але вони є");
    words.put("pl", "i w nie na się z do że jest to o jak za przez po od dla są ale tym");
    words.put("cs", "a v na se je že s z do to o i jako za pro po ale by od k byl");
    words.put("sv", "och i att det som en på är av för med den till har inte om ett de var från");
    words.put("tr", "ve bir bu da de için ile çok olarak daha gibi olan kadar sonra ne ama en");
    Map<String, Set<String>> sets = new HashMap<>();
    words.forEach((lang, list) -> sets.put(lang, Set.of(list.split(" ", -1))));
    return Map.copyOf(sets);
  }

  /** The language tag, or empty where the text is too short or the lead too small. */
  public static Optional<String> of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
    Optional<String> script = byScript(sample);
    if (script.isPresent()) {
      return script;
    }
    List<String> words = List.of(WORDS.split(sample, -1));
    String best = "";
    long bestCount = 0;
    long second = 0;
    for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
      long count = words.stream().filter(language.getValue()::contains).count();
      if (count > bestCount) {
        second = bestCount;
        bestCount = count;
        best = language.getKey();
      } else {
        second = Math.max(second, count);
      }
    }
    boolean clear = bestCount >= 5 && bestCount * 10 >= words.size() && bestCount * 4 >= second * 5;
    return clear ? Optional.of(best) : Optional.empty();
  }

  // Kana decides for Japanese even where most signs are Han.
  private static Optional<String> byScript(String sample) {
    Map<String, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int c : sample.codePoints().filter(Character::isLetter).toArray()) {
      letters++;
      String lang = SCRIPTS.get(UnicodeScript.of(c));
      if (lang != null) {
        counts.merge(lang, 1, Integer::sum);
      }
    }
    if (counts.getOrDefault("ja", 0) * 20 > letters) {
      return Optional.of("ja");
    }
    int total = letters;
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > total)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
