package org.quipu.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Restores the marks that may have been omitted from a word of one language. */
public final class Marks {
  /** The maximum number of variants tried; long words have more with three marks. */
  private static final int MOST = 400;

  private static final int MOST_MARKS = 3;

  private final Map<Character, List<Character>> byLetter = new HashMap<>();

  private Marks() {}

  /** The marks of a language; a language without marked letters has none. */
  public static Marks of(Language language) {
    Marks marks = new Marks();
    for (String letter : language.words(WordKind.MARKED_LETTERS)) {
      String plain = Normalizer.normalize(Accents.fold(letter), Normalizer.Form.NFD);
      marks.byLetter.computeIfAbsent(plain.charAt(0), _ -> new ArrayList<>()).add(letter.charAt(0));
    }
    return marks;
  }

  /**
   * The variants of a word with marks, those with a single mark first.
   *
   * @param plain the word in lower case, without marks
   */
  public List<String> on(String plain) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> last = Set.of(plain);
    for (int marks = 0; marks < MOST_MARKS && all.size() < MOST && !byLetter.isEmpty(); marks++) {
      Set<String> next = new LinkedHashSet<>();
      last.forEach(word -> addOneMore(word, next));
      next.stream().limit(MOST - (long) all.size()).forEach(all::add);
      last = next;
    }
    return List.copyOf(all);
  }

  private void addOneMore(String word, Set<String> to) {
    for (int at = word.length() - 1; at >= 0 && to.size() < MOST; at--) {
      for (char marked : byLetter.getOrDefault(word.charAt(at), List.of())) {
        to.add(word.substring(0, at) + marked + word.substring(at + 1));
      }
    }
  }
}
