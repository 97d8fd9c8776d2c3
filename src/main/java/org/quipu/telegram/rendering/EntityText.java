package org.quipu.telegram.rendering;

import java.util.List;
import org.quipu.chat.Card;
import org.quipu.chat.CardBudget;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * A card as a text with entities, which every server and every client supports.
 *
 * @param text 1 to 4096 UTF-16 units
 * @param entities at most 100
 */
public record EntityText(String text, List<MessageEntity> entities) {
  /** The longest text that a message can have. */
  static final int MAX_LENGTH = 4096;

  public EntityText {
    entities = List.copyOf(entities);
  }

  /** Lays a card out, trimming its quotes by whole sentences where they do not fit. */
  public static EntityText of(Card card) {
    return lay(new CardBudget(whole -> lay(whole).length(), MAX_LENGTH).fit(card)).done();
  }

  private static EntityWriter lay(Card card) {
    EntityWriter writer = new EntityWriter();
    card.parts().forEach(writer::write);
    return writer;
  }
}
