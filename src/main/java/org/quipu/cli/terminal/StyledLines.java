package org.quipu.cli.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quipu.chat.StyledText;
import org.quipu.chat.StyledText.Style;
import org.quipu.corpus.Span;

/**
 * Prints styled text line by line. Without colour, removed words are written {@code [-so-]} and
 * inserted words {@code {+so+}}, as wdiff does, because the meaning depends on them.
 */
final class StyledLines {
  private final Screen screen;

  StyledLines(Screen screen) {
    this.screen = screen;
  }

  /**
   * The lines of a text.
   *
   * @param first the prefix of the first line
   * @param further the prefix of the other lines, of the same length
   */
  List<String> of(StyledText text, String first, String further) {
    StyledText spelt = spelt(harmless(text));
    List<String> lines = new ArrayList<>();
    for (Span line : Lines.of(spelt.text(), screen.width() - first.length())) {
      String before = lines.isEmpty() ? first : further;
      lines.add((screen.dim(before) + coloured(spelt, line)).stripTrailing());
    }
    return lines;
  }

  // A control character in an article could do anything to a terminal.
  private static StyledText harmless(StyledText text) {
    StringBuilder shown = new StringBuilder(text.text());
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i)) && shown.charAt(i) != '\n') {
        shown.setCharAt(i, ' ');
      }
    }
    return new StyledText(shown.toString(), text.runs());
  }

  // Spells out styles that the terminal cannot show: links always, differences if there is no
  // colour.
  private StyledText spelt(StyledText text) {
    StringBuilder spelt = new StringBuilder();
    List<StyledText.Run> runs = new ArrayList<>();
    int at = 0;
    for (StyledText.Run run :
        text.runs().stream().sorted(Comparator.comparing(StyledText.Run::span)).toList()) {
      if (run.span().start() < at) {
        continue; // inside another style, which is enough here
      }
      spelt.append(text.text(), at, run.span().start());
      int start = spelt.length();
      spelt.append(spelt(run.span().of(text.text()), run.style()));
      runs.add(new StyledText.Run(new Span(start, spelt.length()), run.style()));
      at = run.span().end();
    }
    return new StyledText(spelt.append(text.text().substring(at)).toString(), runs);
  }

  private String spelt(String words, Style style) {
    return switch (style) {
      case Style.Linked(String url) -> words + " <" + url + ">";
      case Style.Look.STRIKE -> screen.colour() ? words : "[-" + words + "-]";
      case Style.Look.UNDERLINE -> screen.colour() ? words : "{+" + words + "+}";
      case Style.Look.BOLD, Style.Look.ITALIC, Style.Look.CODE, Style.Look.MARKED -> words;
    };
  }

  private String coloured(StyledText text, Span line) {
    StringBuilder shown = new StringBuilder();
    int at = line.start();
    for (StyledText.Run run : text.runs()) {
      int start = Math.max(run.span().start(), at);
      int end = Math.min(run.span().end(), line.end());
      if (start < end) {
        shown.append(text.text(), at, start);
        shown.append(coloured(text.text().substring(start, end), run.style()));
        at = end;
      }
    }
    return shown.append(text.text(), at, line.end()).toString();
  }

  private String coloured(String words, Style style) {
    return switch (style) {
      case Style.Look.BOLD, Style.Look.MARKED -> screen.bold(words);
      case Style.Look.STRIKE -> screen.struck(words);
      case Style.Look.UNDERLINE -> screen.underlined(words);
      case Style.Look.ITALIC, Style.Look.CODE -> words;
      case Style.Linked _ -> words;
    };
  }
}
