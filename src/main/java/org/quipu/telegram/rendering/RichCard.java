package org.quipu.telegram.rendering;

import java.util.ArrayList;
import java.util.List;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.CardBudget;
import org.quipu.chat.Excerpt;
import org.quipu.chat.StyledText;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlock;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockBlockQuotation;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockDetails;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockList;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockListItem;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockParagraph;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockSectionHeading;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;

/** A card as a rich message: quotations with their credit, and their context folded away. */
public final class RichCard {
  /**
   * A rich message can have 32,768 characters; the difference is a reserve for what is not counted
   * here.
   */
  private static final int MAX_LENGTH = 32_000;

  private static final int HEADING_SIZE = 3;

  private RichCard() {}

  /** Lays a card out, trimming its quotes by whole sentences where they do not fit. */
  public static InputRichMessage of(Card card) {
    Card fitting = new CardBudget(RichCard::length, MAX_LENGTH).fit(card);
    List<InputRichBlock> blocks = new ArrayList<>();
    fitting.parts().forEach(part -> blocks.add(block(part)));
    return InputRichMessage.builder()
        .blocks(blocks)
        .isRtl(isRightToLeft(fitting) ? true : null)
        // Names and hashtags in quotes must not become mentions or links.
        .skipEntityDetection(true)
        .build();
  }

  private static InputRichBlock block(Part part) {
    return switch (part) {
      case Part.Heading(String heading) ->
          InputRichBlockSectionHeading.builder()
              .text(RichWords.of(StyledText.plain(heading)))
              .size(HEADING_SIZE)
              .build();
      case Part.Line(StyledText line) -> paragraph(line);
      case Part.Quotation quotation ->
          quotation.folded() && !quotation.credit().isEmpty()
              ? folded(quotation)
              : quotation(quotation.quote(), quotation.below());
      case Part.Surroundings(String label, Excerpt around) ->
          InputRichBlockDetails.builder()
              .summary(RichWords.of(StyledText.plain(label)))
              .blocks(List.of(paragraph(around.styled())))
              .build();
      case Part.Items(List<StyledText> items) ->
          InputRichBlockList.builder().items(items.stream().map(RichCard::item).toList()).build();
    };
  }

  private static InputRichBlock quotation(Excerpt quote, StyledText below) {
    return InputRichBlockBlockQuotation.builder()
        .blocks(List.of(paragraph(quote.styled())))
        .credit(below.isEmpty() ? null : RichWords.of(below))
        .build();
  }

  // The credit stays visible and unfolds the quote.
  private static InputRichBlock folded(Part.Quotation quotation) {
    return InputRichBlockDetails.builder()
        .summary(RichWords.of(quotation.below()))
        .blocks(List.of(quotation(quotation.quote(), StyledText.plain(""))))
        .build();
  }

  private static InputRichBlock paragraph(StyledText text) {
    return InputRichBlockParagraph.builder().text(RichWords.of(text)).build();
  }

  private static InputRichBlockListItem item(StyledText text) {
    return InputRichBlockListItem.builder().blocks(List.of(paragraph(text))).build();
  }

  private static int length(Card card) {
    return card.parts().stream().mapToInt(RichCard::length).sum();
  }

  private static int length(Part part) {
    return switch (part) {
      case Part.Heading(String heading) -> heading.length();
      case Part.Line(StyledText line) -> line.text().length();
      case Part.Quotation quotation ->
          quotation.quote().length() + quotation.below().text().length();
      case Part.Surroundings(String label, Excerpt around) -> label.length() + around.length();
      case Part.Items(List<StyledText> items) ->
          items.stream().mapToInt(item -> item.text().length()).sum();
    };
  }

  private static boolean isRightToLeft(Card card) {
    return card.parts().stream()
        .anyMatch(
            part ->
                part instanceof Part.Quotation(Excerpt quote, StyledText _, boolean _)
                    && ReadingDirection.isRightToLeft(quote.text()));
  }
}
