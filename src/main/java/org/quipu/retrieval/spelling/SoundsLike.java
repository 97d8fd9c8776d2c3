package org.quipu.retrieval.spelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Spellings that sound like a word, for people who write names by ear (mostly Spanish, English and
 * German), or in another script. They are looked up in the vocabulary, so that no phonetic index is
 * needed.
 */
final class SoundsLike {
  private static final int MOST = 600;

  /** Letters that are easily confused. */
  private static final String[][] ALIKE = {
    {"b", "v"}, {"c", "k"}, {"c", "s"}, {"s", "z"}, {"c", "z"}, {"k", "qu"}, {"k", "ch"},
    {"c", "ch"}, {"g", "j"}, {"h", "j"}, {"x", "j"}, {"kh", "j"}, {"kh", "h"}, {"y", "j"},
    {"y", "ll"}, {"i", "y"}, {"i", "ll"}, {"li", "ll"}, {"l", "ll"}, {"n", "nn"}, {"r", "rr"},
    {"s", "ss"}, {"t", "tt"}, {"p", "pp"}, {"m", "mm"}, {"f", "ff"}, {"d", "dd"}, {"f", "ph"},
    {"x", "ks"}, {"w", "v"}, {"w", "u"}, {"w", "hu"}, {"g", "gu"}, {"m", "n"}, {"sh", "ch"},
    {"sch", "sh"}, {"ts", "tz"}, {"oo", "u"}, {"ee", "i"}, {"ou", "u"}, {"ck", "k"}, {"th", "t"},
    {"h", ""}, {"e", "i"}, {"o", "u"}, {"ae", "e"}, {"d", "dt"}, {"d", "t"}, {"sk", "sc"}
  };

  private SoundsLike() {}

  /** The spellings of a word, the most similar first, without the word itself. */
  static Set<String> spellings(String word) {
    Set<String> all = new LinkedHashSet<>();
    List<String> last = List.of(word);
    for (int round = 0; round < 2; round++) {
      List<String> next = new ArrayList<>();
      for (String from : last) {
        for (String[] pair : ALIKE) {
          swap(from, pair[0], pair[1], next);
          swap(from, pair[1], pair[0], next);
        }
      }
      for (String spelling : next) {
        if (all.size() < MOST) {
          all.add(spelling);
        }
      }
      last = next;
    }
    all.remove(word);
    return all;
  }

  private static void swap(String word, String from, String to, List<String> spellings) {
    if (from.isEmpty()) {
      spellings.add(to + word);
      return;
    }
    for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
      spellings.add(word.substring(0, at) + to + word.substring(at + from.length()));
    }
  }
}
