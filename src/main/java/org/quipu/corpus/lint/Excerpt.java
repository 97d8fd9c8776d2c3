package org.quipu.corpus.lint;

/** The beginning of a text, long enough to find it by. */
final class Excerpt {
  private static final int LENGTH = 50;

  private Excerpt() {}

  static String of(String text) {
    String line = text.replace('\n', ' ');
    if (line.length() <= LENGTH) {
      return line;
    }
    int space = line.lastIndexOf(' ', LENGTH);
    int end = space > 0 ? space : line.offsetByCodePoints(0, line.codePointCount(0, LENGTH) - 1);
    return line.substring(0, end) + "…";
  }
}
