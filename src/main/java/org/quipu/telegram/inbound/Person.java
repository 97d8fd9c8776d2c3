package org.quipu.telegram.inbound;

import java.util.Optional;

/**
 * A user of Telegram, human or bot.
 *
 * @param language the language_code of the user's client
 */
public record Person(long id, boolean bot, Optional<String> language) {}
