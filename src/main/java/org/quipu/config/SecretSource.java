package org.quipu.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds secrets: each in an environment variable, or in a file that another variable with {@code
 * _FILE} behind its name leads to. They never come from the command line, which everybody on the
 * machine can read.
 */
public record SecretSource(Map<String, String> environment) {
  /** The variable of the bot's token. */
  public static final String BOT_TOKEN = "TELEGRAM_BOT_TOKEN";

  /**
   * A secret.
   *
   * @param variable its name, such as {@link #BOT_TOKEN}
   * @throws ConfigException if its file cannot be read or is empty; the message names the file and
   *     never the secret
   */
  public Optional<Secret> find(String variable) {
    Optional<Secret> direct =
        Optional.ofNullable(environment.get(variable))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Secret::new);
    return direct.or(() -> fromFile(variable + "_FILE"));
  }

  private Optional<Secret> fromFile(String variable) {
    String name = environment.getOrDefault(variable, "").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(read(Path.of(name), variable));
  }

  private static Secret read(Path file, String variable) {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        throw new ConfigException(variable + " names " + file + ", which is empty");
      }
      return new Secret(text);
    } catch (IOException e) {
      throw new ConfigException(
          variable + " names " + file + ", which cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
