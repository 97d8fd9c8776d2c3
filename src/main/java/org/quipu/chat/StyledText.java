package org.quipu.chat;

import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Span;

/**
 * A text of which stretches look different. What people or articles wrote is only ever text here,
 * never markup.
 *
 * @param runs in order of their start; they may nest but do not cross
 */
public record StyledText(String text, List<Run> runs) {
  public StyledText {
    runs = List.copyOf(runs);
    for (Run run : runs) {
      if (run.span().end() > text.length()) {
        throw new IllegalArgumentException(run + " reaches past a text of " + text.length());
      }
    }
  }

  /** A stretch of a text and its look; spans are in UTF-16 units of the text. */
  public record Run(Span span, Style style) {}

  /** How a stretch looks. */
  public sealed interface Style {
    /** A simple look. */
    enum Look implements Style {
      BOLD,
      ITALIC,
      CODE,
      /** Taken away. */
      STRIKE,
      /** Put in. */
      UNDERLINE,
      /** Matches the question. */
      MARKED
    }

    /** Leads to a page. */
    record Linked(String url) implements Style {}
  }

  public static StyledText plain(String text) {
    return new StyledText(text, List.of());
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public static Builder build() {
    return new Builder();
  }

  /** Puts a text together from stretches. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    public Builder add(String stretch) {
      text.append(stretch);
      return this;
    }

    public Builder add(String stretch, Style style) {
      if (!stretch.isEmpty()) {
        runs.add(new Run(new Span(text.length(), text.length() + stretch.length()), style));
      }
      return add(stretch);
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    public int length() {
      return text.length();
    }

    public StyledText done() {
      return new StyledText(text.toString(), runs);
    }
  }
}
