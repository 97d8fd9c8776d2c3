package org.quipu.chat;

import java.util.Optional;
import org.quipu.chat.words.Languages;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/**
 * How a bot introduces itself, beyond what it says of its corpus.
 *
 * @param name in place of Quipu's
 * @param text in the words of whoever runs it
 * @param languages that it speaks, with the one that it speaks where nobody chose one
 */
public record Greeting(Optional<String> name, Optional<String> text, Languages languages) {
  public static final Greeting NONE =
      new Greeting(Optional.empty(), Optional.empty(), Languages.discover());

  /**
   * Reads the settings.
   *
   * @throws ConfigException if the language is none that the bot speaks
   */
  public static Greeting read(Settings settings) {
    return new Greeting(
        settings.text("bot.name"), settings.text("bot.greeting"), languages(settings));
  }

  /** The languages, with the one that the settings name as the usual one. */
  public static Languages languages(Settings settings) {
    Languages spoken = Languages.discover();
    return settings
        .text("bot.language")
        .map(
            tag ->
                spoken
                    .preferring(tag)
                    .orElseThrow(
                        () ->
                            new ConfigException(
                                "bot.language is \"%s\"; it must be one of %s"
                                    .formatted(tag, String.join(", ", spoken.codes())))))
        .orElse(spoken);
  }
}
