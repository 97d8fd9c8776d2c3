package org.quipu.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            .map(text -> secret(text, variable));
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
      return secret(text, file.toString());
    } catch (IOException e) {
      throw new ConfigException(
          variable + " names " + file + ", which cannot be read: " + reason(file, e));
    }
  }

  private static String reason(Path file, IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "this user may not read it; chown or chmod it";
      case CharacterCodingException _ -> "it is not text in UTF-8";
      default -> Files.isDirectory(file) ? "it is a folder" : e.getClass().getSimpleName();
    };
  }

  private static Secret secret(String text, String whereFrom) {
    if (text.chars().anyMatch(Character::isWhitespace)) {
      throw new ConfigException(
          whereFrom + " holds more than the secret: leave one word without spaces or line breaks");
    }
    return new Secret(text);
  }
}
