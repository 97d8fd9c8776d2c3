package org.quipu.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Span;

/** Breaks text into lines. */
final class Lines {
  private Lines() {}

  /** The lines of a text, broken at spaces; a word longer than the width has its own line. */
  static List<Span> of(String text, int width) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    int lastSpace = -1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean isBreak = c == '\n' || c == '\r';
      if (at - start >= width && lastSpace > start) {
        lines.add(new Span(start, lastSpace));
        start = lastSpace + 1;
      }
      if (isBreak) {
        lines.add(new Span(start, at));
        start = at + 1;
        lastSpace = at;
      } else if (c == ' ') {
        lastSpace = at;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }
}
