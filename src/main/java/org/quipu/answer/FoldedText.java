package org.quipu.answer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds texts as browsers do when they search for a text fragment: base letters only, in lower
 * case, with runs of white space collapsed to one space.
 *
 * <p>Makes one pass and consults the Unicode tables for non-ASCII characters only, because a whole
 * article is folded for the first link into it.
 */
final class FoldedText {
  /** Its lower-case form depends on the neighbouring letters. */
  private static final char SIGMA = 'Σ';

  private final StringBuilder folded;
  private boolean afterSpace;

  private FoldedText(int length) {
    folded = new StringBuilder(length);
  }

  static String of(String text) {
    FoldedText folding = new FoldedText(text.length());
    if (text.indexOf(SIGMA) >= 0) {
      folding.addUnicode(text);
    } else {
      folding.add(text);
    }
    return folding.folded.toString();
  }

  private void add(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 0x80) {
        addFolded(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        at++;
      } else {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) >= 0x80) {
          end++;
        }
        addUnicode(text.substring(at, end));
        at = end;
      }
    }
  }

  private void addUnicode(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String small = withoutMarks(apart).toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      addFolded(small.charAt(i));
    }
  }

  private static String withoutMarks(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        bare.appendCodePoint(letter);
      }
      at += Character.charCount(letter);
    }
    return bare.toString();
  }

  private void addFolded(char c) {
    boolean space = isSpace(c);
    if (!space) {
      folded.append(c);
    } else if (!afterSpace) {
      folded.append(' ');
    }
    afterSpace = space;
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x80 && Character.isSpaceChar(c));
  }
}
