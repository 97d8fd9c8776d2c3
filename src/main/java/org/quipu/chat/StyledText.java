package org.quipu.chat;

import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.Span;

/**
 * A text with styled ranges. Words of people and articles are always plain text here, never markup.
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

  /** A range of a text and its style; spans are in UTF-16 units of the text. */
  public record Run(Span span, Style style) {}

  /** The style of a range. */
  public sealed interface Style {
    /** A simple style. */
    enum Look implements Style {
      BOLD,
      ITALIC,
      CODE,
      /** Removed words. */
      STRIKE,
      /** Inserted words. */
      UNDERLINE,
      /** Words that match the question. */
      MARKED
    }

    /** A link to a page. */
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

  /** Builds a text from ranges. */
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
