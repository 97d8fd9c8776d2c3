package org.quipu.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * All settings, by their dotted keys. Each part of the program reads its keys into a record of its
 * own; {@code config/quipu.yaml} names them all with their defaults.
 *
 * <p>A value is taken from the first of these that has it: the command line, the environment
 * ({@code telegram.mode} as {@code QUIPU_TELEGRAM_MODE}), the configuration file, the defaults.
 */
public final class Settings {
  /** Some 10,000 years; a longer duration cannot be subtracted from today. */
  private static final long LONGEST_DAYS = 3_650_000;

  private final List<SettingsLayer> layers;
  private final Path home;

  Settings(List<SettingsLayer> layers, Path home) {
    this.layers = List.copyOf(layers);
    this.home = home;
  }

  /** These settings with one value that overrides all others, such as from the command line. */
  public Settings with(String key, String value, String whereFrom) {
    List<SettingsLayer> more = new ArrayList<>();
    more.add(SettingsLayer.single(key, value, whereFrom));
    more.addAll(layers);
    return new Settings(more, home);
  }

  /** The value of a key as text, or empty if it is absent or blank. */
  public Optional<String> text(String key) {
    return find(key).map(found -> found.node().asText().strip()).filter(text -> !text.isEmpty());
  }

  /** The values of a list, or of one comma-separated text. */
  public List<String> texts(String key) {
    JsonNode node = find(key).map(Found::node).orElse(MissingNode.getInstance());
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asText()));
    } else {
      texts.addAll(Arrays.asList(node.asText().split(",", -1)));
    }
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  public String requiredText(String key) {
    return text(key).orElseThrow(() -> new ConfigException("the setting " + key + " is missing"));
  }

  /** A whole number of at least {@code least} and at most {@code most}. */
  public int integer(String key, int least, int most) {
    String wanted =
        most == Integer.MAX_VALUE
            ? "a whole number of at least " + least
            : "a whole number from " + least + " to " + most;
    return parse(key, wanted, text -> within(Integer.parseInt(text), least, most));
  }

  private static int within(int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  /** A number of at least {@code least} and at most {@code most}. */
  public double decimal(String key, double least, double most) {
    return parse(
        key,
        "a number from %s to %s".formatted(plain(least), plain(most)),
        text -> within(new BigDecimal(text).doubleValue(), least, most));
  }

  private static double within(double number, double least, double most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A switch: {@code on}, {@code off}, {@code true} or {@code false}. */
  public boolean flag(String key) {
    return parse(
        key,
        "on or off",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "on", "true", "yes" -> true;
              case "off", "false", "no" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  /** An ISO 8601 duration, such as {@code PT1H}. */
  public Duration duration(String key) {
    return parse(
        key,
        "an ISO 8601 duration such as PT1H or P30D, at most P" + LONGEST_DAYS + "D",
        Settings::duration8601);
  }

  /** An ISO 8601 duration of at least {@code least}. */
  public Duration duration(String key, Duration least) {
    return parse(
        key,
        "an ISO 8601 duration such as PT1H or P30D, at least %s and at most P%dD"
            .formatted(least, LONGEST_DAYS),
        text -> atLeast(duration8601(text), least));
  }

  private static Duration atLeast(Duration duration, Duration least) {
    if (duration.compareTo(least) < 0) {
      throw new IllegalArgumentException();
    }
    return duration;
  }

  private static Duration duration8601(String text) {
    try {
      return atMost(Duration.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Duration atMost(Duration duration) {
    if (duration.toDays() > LONGEST_DAYS) {
      throw new IllegalArgumentException();
    }
    return duration;
  }

  /** One of the given words. */
  public String choice(String key, String... words) {
    return parse(
        key,
        "one of " + String.join(", ", words),
        text -> {
          if (!Arrays.asList(words).contains(text)) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
  }

  /** A path; a relative one is resolved against Quipu's home folder. */
  public Path path(String key) {
    return home.resolve(requiredText(key));
  }

  public Optional<Path> optionalPath(String key) {
    return text(key).map(home::resolve);
  }

  private <T> T parse(String key, String wanted, Function<String, T> parser) {
    Found found =
        find(key).orElseThrow(() -> new ConfigException("the setting " + key + " is missing"));
    String text = found.node().asText().strip();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          found.whereFrom() + ": " + key + " is \"" + text + "\"; it must be " + wanted);
    }
  }

  private Optional<Found> find(String key) {
    for (SettingsLayer layer : layers) {
      Optional<JsonNode> node = layer.find(key);
      if (node.isPresent()) {
        return Optional.of(new Found(node.get(), layer.whereFrom(key)));
      }
    }
    return Optional.empty();
  }

  private record Found(JsonNode node, String whereFrom) {}
}
