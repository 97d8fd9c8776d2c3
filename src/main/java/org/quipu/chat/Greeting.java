package org.quipu.chat;

import java.util.Optional;
import org.quipu.config.Settings;

/**
 * How a bot introduces itself, beyond what it says of its corpus.
 *
 * @param name in place of Quipu's
 * @param text in the words of whoever runs it
 * @param language that it speaks where nobody chose one, in place of English
 */
public record Greeting(Optional<String> name, Optional<String> text, Optional<String> language) {
  public static final Greeting NONE =
      new Greeting(Optional.empty(), Optional.empty(), Optional.empty());

  public static Greeting read(Settings settings) {
    return new Greeting(
        settings.text("bot.name"), settings.text("bot.greeting"), settings.text("bot.language"));
  }
}
