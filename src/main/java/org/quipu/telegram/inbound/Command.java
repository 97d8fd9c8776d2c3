package org.quipu.telegram.inbound;

import java.util.Locale;
import java.util.Optional;

/**
 * A command at the beginning of a text.
 *
 * @param name without the slash, in lower case
 * @param bot the bot that it names, as in {@code /ask@bot}
 */
record Command(String name, Optional<String> bot, String argument) {
  static Optional<Command> at(Words words) {
    return words
        .first()
        .filter(entity -> entity.kind() == Words.Kind.COMMAND && entity.span().length() > 1)
        .map(
            entity -> {
              String[] parts = entity.span().of(words.text()).substring(1).split("@", 2);
              return new Command(
                  parts[0].toLowerCase(Locale.ROOT),
                  parts.length == 2 ? Optional.of(parts[1]) : Optional.empty(),
                  words.text().substring(entity.span().end()).strip());
            });
  }

  boolean isFor(Me me) {
    return bot.isEmpty() || bot.filter(me::isNamed).isPresent();
  }
}
