package org.quipu.telegram.inbound;

import java.util.Optional;

/**
 * A user of Telegram, be it a person or a bot.
 *
 * @param language the language_code of the user's program
 */
public record Person(long id, boolean bot, Optional<String> language) {}
