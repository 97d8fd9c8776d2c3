package org.quipu.retrieval.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * Phrases around a question in conversation: "does anyone know", "sorry for the long message".
 * Their words are everyday words that must not be dropped elsewhere, so only whole phrases match.
 */
public final class Chatter {
  // Keyed by language, then by first word; the longest phrases first.
  private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();

  private Chatter() {}

  /** The shipped phrases. */
  public static Chatter shipped() {
    Chatter chatter = new Chatter();
    for (Language language : Language.all()) {
      Map<String, List<List<String>>> byFirst = new HashMap<>();
      for (String folded : language.folded(WordKind.CHATTER)) {
        List<String> phrase = List.of(folded.split(" ", -1));
        byFirst.computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>()).add(phrase);
      }
      byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.size(), a.size())));
      chatter.phrases.put(language.tag(), byFirst);
    }
    return chatter;
  }

  /**
   * The indices of the words that belong to such phrases.
   *
   * @param words the words from {@code TextAnalysis.words}
   */
  public BitSet in(List<String> words, String lang) {
    BitSet found = new BitSet(words.size());
    Map<String, List<List<String>>> byFirst = phrases.getOrDefault(Language.subtag(lang), Map.of());
    for (int at = 0; at < words.size(); at++) {
      for (List<String> phrase : byFirst.getOrDefault(words.get(at), List.of())) {
        int end = at + phrase.size();
        if (end <= words.size() && words.subList(at, end).equals(phrase)) {
          found.set(at, end);
          break;
        }
      }
    }
    return found;
  }
}
