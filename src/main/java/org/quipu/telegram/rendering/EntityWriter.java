package org.quipu.telegram.rendering;

import java.util.ArrayList;
import java.util.List;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Excerpt;
import org.quipu.chat.StyledText;
import org.quipu.chat.StyledText.Style;
import org.quipu.chat.StyledText.Style.Look;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Writes the parts of a card one below the other. Words of people and articles go into the text
 * only; formatting is kept apart, by UTF-16 offsets, so that nothing needs escaping.
 */
final class EntityWriter {
  /** Telegram ignores entities beyond this number. */
  private static final int MAX_ENTITIES = 100;

  /** Longer quotes are folded, with their first lines visible. */
  private static final int FOLD_ABOVE = 350;

  private final StringBuilder text = new StringBuilder();

  /** Entities that give the text its structure; they take precedence over mere decoration. */
  private final List<MessageEntity> shape = new ArrayList<>();

  private final List<MessageEntity> adornments = new ArrayList<>();

  void write(Part part) {
    switch (part) {
      case Part.Heading(String heading) -> {
        nextParagraph();
        adornments.add(entity("bold", text.length(), heading.length()));
        text.append(heading);
      }
      case Part.Line(StyledText line) -> {
        nextParagraph();
        append(line);
      }
      case Part.Quotation quotation -> {
        nextParagraph();
        quote(quotation.quote(), quotation.folded() || quotation.quote().length() > FOLD_ABOVE);
        if (!quotation.below().isEmpty()) {
          text.append('\n');
          append(quotation.below());
        }
      }
      case Part.Surroundings(String label, Excerpt around) -> {
        nextParagraph();
        text.append(label).append('\n');
        quote(around, true);
      }
      case Part.Items(List<StyledText> items) -> {
        nextParagraph();
        items(items);
      }
    }
  }

  private void nextParagraph() {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
  }

  private void quote(Excerpt quote, boolean folded) {
    String type = folded ? "expandable_blockquote" : "blockquote";
    shape.add(entity(type, text.length(), quote.length()));
    append(quote.styled());
  }

  private void items(List<StyledText> items) {
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "• " : "\n• ");
      append(items.get(i));
    }
  }

  private void append(StyledText styled) {
    int start = text.length();
    text.append(styled.text());
    for (StyledText.Run run : styled.runs()) {
      if (!run.span().isEmpty() && !standsInCode(run, styled)) {
        add(run, start);
      }
    }
  }

  private void add(StyledText.Run run, int start) {
    MessageEntity entity =
        entity(type(run.style()), start + run.span().start(), run.span().length());
    if (run.style() instanceof Style.Linked(String url)) {
      entity.setUrl(url);
      shape.add(entity);
    } else {
      adornments.add(entity);
    }
  }

  // Code cannot contain other entities.
  private static boolean standsInCode(StyledText.Run run, StyledText styled) {
    return styled.runs().stream()
        .anyMatch(
            other ->
                other.style() == Look.CODE
                    && run.style() != Look.CODE
                    && other.span().overlaps(run.span()));
  }

  private static String type(Style style) {
    return switch (style) {
      case Look.BOLD, Look.MARKED -> "bold";
      case Look.ITALIC -> "italic";
      case Look.CODE -> "code";
      case Look.STRIKE -> "strikethrough";
      case Look.UNDERLINE -> "underline";
      case Style.Linked _ -> "text_link";
    };
  }

  private static MessageEntity entity(String type, int offset, int length) {
    return MessageEntity.builder().type(type).offset(offset).length(length).build();
  }

  /** The length of the text in UTF-16 units, before anything that does not fit is left out. */
  int length() {
    return text.length();
  }

  private int characterEnd(int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  EntityText done() {
    // For lists of very long titles: a shortened message is better than a refused one.
    boolean fits = text.length() <= EntityText.MAX_LENGTH;
    int end = fits ? text.length() : characterEnd(EntityText.MAX_LENGTH - 1);
    String shown = fits ? text.toString() : text.substring(0, end) + "…";
    List<MessageEntity> all = new ArrayList<>(shape);
    all.addAll(adornments);
    List<MessageEntity> kept = all.subList(0, Math.min(all.size(), MAX_ENTITIES));
    return new EntityText(
        shown,
        kept.stream()
            .filter(entity -> entity.getOffset() + entity.getLength() <= end)
            .sorted(
                (a, b) ->
                    a.getOffset().equals(b.getOffset())
                        ? b.getLength() - a.getLength()
                        : a.getOffset() - b.getOffset())
            .toList());
  }
}
