package org.quipu.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;

/**
 * Finds secrets: each in an environment variable, or in a file named by the variable with {@code
 * _FILE} appended. Secrets never come from the command line, which everybody on the machine can
 * read.
 */
public record SecretSource(Map<String, String> environment) {
  /** The variable that holds the bot's token. */
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

  /** The file that the secret comes from, if everybody on the machine can read it. */
  public Optional<Path> openFile(String variable) {
    return environment.getOrDefault(variable, "").isBlank()
        ? file(variable + "_FILE").filter(SecretSource::isReadByOthers)
        : Optional.empty();
  }

  private static boolean isReadByOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      // The file system has no such permissions.
      return false;
    }
  }

  private Optional<Secret> fromFile(String variable) {
    return file(variable).map(file -> read(file, variable));
  }

  private Optional<Path> file(String variable) {
    return Optional.of(environment.getOrDefault(variable, "").strip())
        .filter(name -> !name.isEmpty())
        .map(Path::of);
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
