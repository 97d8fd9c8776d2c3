package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The wrapping of a text at a fixed width, and how wrapped lines are joined.
 *
 * @param width the longest usual line, in characters; 0 if the text is not wrapped
 * @param words the words that the text uses, in lower case, to distinguish a hyphenated word from a
 *     compound
 */
record Wrapping(int width, Set<String> words) {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");
  // How much shorter than the width a line may be, because ragged typesetting is not exact.
  private static final int SLACK = 12;
  // Fewer pairs of lines are not conclusive.
  private static final int FEWEST_PAIRS = 3;
  private static final Wrapping NONE = new Wrapping(0, Set.of());

  static Wrapping of(List<String> lines, int narrowest, int widest) {
    List<Integer> lengths = new ArrayList<>();
    int pairs = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        lengths.add(lines.get(i).strip().length());
        pairs++;
      }
    }
    if (pairs < FEWEST_PAIRS) {
      return NONE;
    }
    lengths.sort(null);
    int width = lengths.get(lengths.size() * 9 / 10);
    if (width < narrowest || width > widest) {
      return NONE;
    }
    Wrapping candidate = new Wrapping(width, words(lines));
    return candidate.explains(lines, pairs) ? candidate : NONE;
  }

  /** The wrapping of typeset lines, which have some width however few they are. */
  static Wrapping ofLayout(List<String> lines, int narrowest, int widest) {
    Wrapping wrapping = of(lines, narrowest, widest);
    long full = lines.stream().filter(line -> !line.isBlank()).count();
    return wrapping.width == 0 && full <= FEWEST_PAIRS * 2
        ? new Wrapping(1, words(lines))
        : wrapping;
  }

  private boolean explains(List<String> lines, int pairs) {
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank()
          && !lines.get(i + 1).isBlank()
          && joins(lines.get(i), lines.get(i + 1))) {
        full++;
      }
    }
    return full * 10 >= pairs * 6;
  }

  private static Set<String> words(List<String> lines) {
    return lines.stream()
        .flatMap(NOT_WORD::splitAsStream)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a line was broken only because the next line's first word did not fit. */
  boolean joins(String line, String next) {
    if (width == 0) {
      return false;
    }
    String following = next.strip();
    int firstWord = (following + " ").indexOf(' ');
    return line.strip().length() + 1 + firstWord > width - SLACK;
  }

  /** Joins one paragraph's lines, and rejoins hyphenated words if the text shows how. */
  String join(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String raw : lines) {
      String line = raw.strip();
      int length = text.length();
      if (length > 0 && text.charAt(length - 1) == '\u00AD') {
        text.setLength(length - 1);
      } else if (endsInBrokenWord(text) && startsLower(line)) {
        if (!isCompound(text, line)) {
          text.setLength(length - 1);
        }
      } else if (length > 0) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  private static boolean endsInBrokenWord(StringBuilder text) {
    int length = text.length();
    return length > 1
        && (text.charAt(length - 1) == '-' || text.charAt(length - 1) == '\u2010')
        && Character.isLetter(text.charAt(length - 2));
  }

  private static boolean startsLower(String line) {
    return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
  }

  // "well-known" keeps its hyphen if the text writes it so elsewhere, or never writes "wellknown"
  // but does write "known" and "well".
  private boolean isCompound(StringBuilder text, String line) {
    String left = lastWord(text).toLowerCase(Locale.ROOT);
    String right = NOT_WORD.split(line, -1)[0].toLowerCase(Locale.ROOT);
    String bare = left.substring(0, left.length() - 1);
    if (words.contains(left + right)) {
      return true;
    }
    return !words.contains(bare + right) && words.contains(bare) && words.contains(right);
  }

  private static String lastWord(StringBuilder text) {
    int start = text.length() - 1;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start).replace('\u2010', '-');
  }
}
