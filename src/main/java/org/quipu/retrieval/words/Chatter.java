package org.quipu.retrieval.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.language.Language;
import org.quipu.language.WordKind;

/**
 * What people say around a question in a conversation: "does anyone know", "sorry for the long
 * message". The words are everyday ones that must not be dropped elsewhere, so whole phrases are
 * looked for.
 */
public final class Chatter {
  // By language, then by first word, the longest first.
  private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();

  private Chatter() {}

  /** The phrases that come with the program. */
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
   * The words that belong to such phrases.
   *
   * @param words as {@code TextAnalysis.words} gives them
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
