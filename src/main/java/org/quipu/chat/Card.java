package org.quipu.chat;

import java.util.ArrayList;
import java.util.List;
import org.quipu.answer.Citation;

/**
 * Content laid out for people, independent of how it will be shown.
 *
 * @param parts from top to bottom; never empty
 * @param rows of buttons below; rows are never empty
 * @param cited the citations that it quotes, in order
 */
public record Card(List<Part> parts, List<List<Button>> rows, List<Citation> cited) {
  public Card {
    parts = List.copyOf(parts);
    rows = rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
    cited = List.copyOf(cited);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a card must have at least one part");
    }
  }

  /** A piece of a card. */
  public sealed interface Part {
    /** A title of the card or of what follows. */
    record Heading(String text) implements Part {}

    /** A line or paragraph of the bot's own words. */
    record Line(StyledText text) implements Part {}

    /**
     * A quotation.
     *
     * @param credit who said it, where and when; never shortened
     * @param folded whether the quote is hidden until unfolded
     */
    record Quotation(Excerpt quote, StyledText credit, boolean folded) implements Part {
      private static final String BREAK = "[…] ";

      public Quotation(Excerpt quote, StyledText credit) {
        this(quote, credit, false);
      }

      Quotation with(Excerpt other) {
        return new Quotation(other, credit, folded);
      }

      /** The line below the quote: the credit, after an ellipsis if the quote is cut off. */
      public StyledText below() {
        return quote.isBroken()
            ? new StyledText(
                BREAK + credit.text(),
                credit.runs().stream()
                    .map(run -> new StyledText.Run(run.span().shift(BREAK.length()), run.style()))
                    .toList())
            : credit;
      }
    }

    /**
     * The context of the preceding quotation, folded away.
     *
     * @param label names what unfolds
     */
    record Surroundings(String label, Excerpt text) implements Part {}

    /** A list of short items. */
    record Items(List<StyledText> items) implements Part {
      public Items {
        items = List.copyOf(items);
      }
    }
  }

  /** A card that is one line of text. */
  public static Card line(String text) {
    return line(StyledText.plain(text));
  }

  public static Card line(StyledText text) {
    return new Card(List.of(new Part.Line(text)), List.of(), List.of());
  }

  public Card withRow(List<Button> row) {
    List<List<Button>> more = new ArrayList<>(rows);
    more.add(row);
    return new Card(parts, more, cited);
  }

  /**
   * The card with its quotes folded, for places where an uncertain quote must not take up others'
   * space.
   */
  public Card folded() {
    return with(
        parts.stream()
            .map(
                part ->
                    part instanceof Part.Quotation(Excerpt quote, StyledText credit, boolean _)
                        ? new Part.Quotation(quote, credit, true)
                        : part)
            .toList());
  }

  Card with(List<Part> otherParts) {
    return new Card(otherParts, rows, cited);
  }
}
