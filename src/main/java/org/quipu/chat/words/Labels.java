package org.quipu.chat.words;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens names for places that have little room; quotes are never shortened like this. */
public final class Labels {
  /** Room on a button, in UTF-16 units. */
  public static final int BUTTON = 40;

  /** Room on a button that has a row of its own. */
  public static final int WIDE_BUTTON = 64;

  /** Room in a list or a heading. */
  public static final int LINE = 120;

  private Labels() {}

  /** The text on one line, with an ellipsis for what does not fit. */
  public static String shorten(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= length) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.preceding(length);
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > length / 2 ? space : end) + "…";
  }
}
