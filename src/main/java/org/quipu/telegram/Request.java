package org.quipu.telegram;

import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Builds the Bot API request for a destination. It is asked again with another destination when the
 * chat has moved or the reply target is gone, so it must take chat, topic and reply from its
 * argument only.
 */
@FunctionalInterface
public interface Request {
  PartialBotApiMethod<? extends Serializable> to(Destination destination);
}
