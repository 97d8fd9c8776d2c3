package org.quipu.telegram.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quipu.chat.StyledText;
import org.quipu.chat.StyledText.Run;
import org.quipu.chat.StyledText.Style;
import org.quipu.chat.StyledText.Style.Look;
import org.quipu.corpus.Span;
import org.telegram.telegrambots.meta.api.objects.richtext.RichText;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextBold;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextCode;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextConcat;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextItalic;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextMarked;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextStrikethrough;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextUnderline;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextUrl;

/** Converts a text with separate formatting runs into nested rich texts. */
final class RichWords {
  private final String text;
  private final List<Run> runs;

  private RichWords(StyledText styled) {
    text = styled.text();
    // A run that contains others comes before them.
    runs =
        styled.runs().stream()
            .filter(run -> !run.span().isEmpty())
            .sorted(
                Comparator.comparingInt((Run run) -> run.span().start())
                    .thenComparingInt(run -> -run.span().end()))
            .toList();
  }

  static RichText of(StyledText styled) {
    RichWords words = new RichWords(styled);
    return words.join(new Span(0, words.text.length()), 0, words.runs.size());
  }

  /** The rich text of a span, which contains the runs from one index to another. */
  private RichText join(Span span, int fromRun, int toRun) {
    List<RichText> pieces = new ArrayList<>();
    int at = span.start();
    int next = fromRun;
    while (next < toRun) {
      Run run = runs.get(next);
      int after = afterThoseWithin(run, next + 1, toRun);
      if (run.span().start() >= at && run.span().end() <= span.end()) {
        addPlain(new Span(at, run.span().start()), pieces);
        pieces.add(dress(run.style(), join(run.span(), next + 1, after)));
        at = run.span().end();
      }
      next = after;
    }
    addPlain(new Span(at, span.end()), pieces);
    return pieces.size() == 1 ? pieces.getFirst() : new RichTextConcat(pieces);
  }

  private int afterThoseWithin(Run run, int from, int to) {
    int after = from;
    while (after < to && run.span().contains(runs.get(after).span())) {
      after++;
    }
    return after;
  }

  private void addPlain(Span span, List<RichText> pieces) {
    if (!span.isEmpty()) {
      pieces.add(new PlainWords(span.of(text)));
    }
  }

  private static RichText dress(Style style, RichText inside) {
    return switch (style) {
      case Look.BOLD -> new RichTextBold(inside);
      case Look.ITALIC -> new RichTextItalic(inside);
      case Look.CODE -> new RichTextCode(inside);
      case Look.STRIKE -> new RichTextStrikethrough(inside);
      case Look.UNDERLINE -> new RichTextUnderline(inside);
      case Look.MARKED -> new RichTextMarked(inside);
      case Style.Linked(String url) -> new RichTextUrl(inside, url);
    };
  }
}
