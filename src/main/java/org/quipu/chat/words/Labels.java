package org.quipu.chat.words;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens names to fit limited space. Quotes are never shortened this way. */
public final class Labels {
  /** The length of a label on a button, in UTF-16 units. */
  public static final int BUTTON = 40;

  /** The length of a label on a button that fills a row. */
  public static final int WIDE_BUTTON = 64;

  /** The length of a label in a list or a heading. */
  public static final int LINE = 120;

  private Labels() {}

  /** The text on one line, cut with an ellipsis if it does not fit. */
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
