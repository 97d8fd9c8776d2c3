package org.quipu.chat;

import java.util.Optional;
import org.quipu.config.Settings;

/**
 * How a bot introduces itself, in addition to describing its corpus.
 *
 * @param name the bot's name, if not Quipu
 * @param text an introduction written by its operator
 * @param language the default language, if not English
 */
public record Greeting(Optional<String> name, Optional<String> text, Optional<String> language) {
  public static final Greeting NONE =
      new Greeting(Optional.empty(), Optional.empty(), Optional.empty());

  public static Greeting read(Settings settings) {
    return new Greeting(
        settings.text("bot.name"), settings.text("bot.greeting"), settings.text("bot.language"));
  }
}
