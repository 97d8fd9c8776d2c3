package org.quipu.corpus.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One block of an article, verbatim but for folded white space and Unicode NFC.
 *
 * @param kind the kind that its author intended
 * @param text never blank; has several lines if its author broke them, or if it is a list
 * @param level the level of a heading, 1 for the outermost; 0 for all other blocks
 * @param page the page of a paged source, from 1
 */
public record TextBlock(Kind kind, String text, int level, OptionalInt page) {
  /** The kind of a block; it does not affect the text. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    /** A list or a table, with one item or row per line, after its bullet or number. */
    LIST,
    CAPTION,
    QUOTE
  }

  /** The prefix of each item of an unnumbered list and of each row of a table. */
  public static final String BULLET = "• ";

  /**
   * Represents a line break by the author: a character that HTML and Word files do not use as white
   * space.
   */
  public static final char LINE_BREAK = '\u2028';

  private static final int LEVEL = 2;

  // The characters of windows-1252 at the positions of the control characters U+0080 to U+009F.
  private static final String WINDOWS_SIGNS =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  public TextBlock {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block needs text");
    }
  }

  public static TextBlock of(Kind kind, String text) {
    return new TextBlock(kind, text, kind == Kind.HEADING ? LEVEL : 0, OptionalInt.empty());
  }

  public static TextBlock paragraph(String text) {
    return of(Kind.PARAGRAPH, text);
  }

  public static TextBlock heading(String text) {
    return heading(text, LEVEL);
  }

  public static TextBlock heading(String text, int level) {
    return new TextBlock(Kind.HEADING, text, level, OptionalInt.empty());
  }

  /** A list of items or rows, each including its bullet or number, if any. */
  public static TextBlock list(List<String> lines) {
    return of(Kind.LIST, String.join("\n", lines));
  }

  public TextBlock onPage(OptionalInt number) {
    return new TextBlock(kind, text, level, number);
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }

  /** The text on one line, for rules that look for signs of a byline or a date. */
  public String line() {
    return text.replace('\n', ' ');
  }

  /** Folds white space as HTML does, line breaks included, trims, and composes; may be empty. */
  public static String fold(String raw) {
    return fold(raw, false);
  }

  /** The same, but a {@link #LINE_BREAK} ends a line. Empty lines are left out. */
  public static String foldLines(String raw) {
    if (raw.indexOf(LINE_BREAK) < 0) {
      return fold(raw);
    }
    List<String> lines = new ArrayList<>();
    for (String line : fold(raw, true).split("\n", -1)) {
      String trimmed = trimmed(line);
      if (!trimmed.isEmpty()) {
        lines.add(trimmed);
      }
    }
    return String.join("\n", lines);
  }

  // Control characters are never text, and XML and YAML reject them; those at positions where
  // windows-1252 has a quotation mark or a dash come from a mislabelled file. Unpaired surrogates
  // cannot be encoded.
  private static String fold(String raw, boolean keepsLines) {
    StringBuilder folded = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (keepsLines && c == LINE_BREAK) {
        folded.append('\n');
      } else if (isWhiteSpace(c)) {
        if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      } else if (c >= 0x80 && c < 0xA0) {
        char sign = WINDOWS_SIGNS.charAt(c - 0x80);
        if (sign != c) {
          folded.append(sign);
        }
      } else if (Character.isHighSurrogate(c)
          && i + 1 < raw.length()
          && Character.isLowSurrogate(raw.charAt(i + 1))) {
        folded.append(c).append(raw.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        folded.append('\uFFFD');
      } else if (!Character.isISOControl(c) && c != '\uFEFF' && c != '\uFFFE' && c != '\uFFFF') {
        folded.append(c);
      }
    }
    return Normalizer.normalize(trimmed(folded.toString()), Normalizer.Form.NFC);
  }

  // The white space that HTML folds; a no-break space is not part of it.
  private static boolean isWhiteSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == LINE_BREAK
        || c == '\u2029';
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
  }
}
