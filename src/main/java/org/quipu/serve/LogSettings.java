package org.quipu.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quipu.config.ConfigException;

/** Checks the settings of the log in the environment; the log is set up before anything else. */
public final class LogSettings {
  private static final String LEVEL = "QUIPU_LOG_LEVEL";
  private static final String FORMAT = "QUIPU_LOG_FORMAT";

  private LogSettings() {}

  /**
   * Checks the variables: a misspelt level would log everything, people's words included, and a
   * misspelt format nothing at all.
   *
   * @throws ConfigException if one is misspelt
   */
  public static void check(Map<String, String> environment) {
    check(environment, LEVEL, List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE"));
    check(environment, FORMAT, List.of("text", "json"));
  }

  private static void check(Map<String, String> environment, String variable, List<String> words) {
    String given = environment.getOrDefault(variable, words.getFirst());
    boolean isKnown =
        variable.equals(LEVEL)
            ? words.contains(given.toUpperCase(Locale.ROOT))
            : words.contains(given);
    if (!isKnown) {
      throw new ConfigException(
          "the environment variable %s is \"%s\"; it must be one of %s"
              .formatted(variable, given, String.join(", ", words)));
    }
  }
}
