package org.quipu.telegram;

import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Builds the Bot API request for a destination. Called again with another destination when the chat
 * has moved or the reply target is gone, so chat, topic and reply must come from the argument only.
 */
@FunctionalInterface
public interface Request {
  PartialBotApiMethod<? extends Serializable> to(Destination destination);
}
