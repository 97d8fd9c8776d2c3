package org.quipu.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/** Reads the settings of the store from the configuration. */
public final class StoreConfig {
  /** The setting that says how long verdicts are kept. */
  public static final String KEEP_VERDICTS = "store.keep-verdicts";

  /** The most memory that can be configured for remembered answers, in MiB. */
  public static final int MOST_MEGABYTES = 1 << 20;

  private static final String FILE = "quipu.db";
  private static final String PLAIN_POSTGRES = "store.plain-postgres";
  private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*).*");
  private static final Pattern VERIFIED = Pattern.compile("(?i).*[?&]sslmode=verify-full(&.*)?");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)|localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private StoreConfig() {}

  /**
   * What the configuration keeps.
   *
   * @param wordsInLog whether the log level is so low that the log may contain words of the
   *     messages that failed
   */
  public static RetentionSettings kept(Settings settings, boolean wordsInLog) {
    return new RetentionSettings(
        settings.flag("store.keep-texts"),
        settings.duration("store.keep-updates", Duration.ZERO),
        settings.duration("store.keep-citations", Duration.ZERO),
        settings.flag("answer.verdicts")
            ? Optional.of(settings.duration(KEEP_VERDICTS, Duration.ZERO))
            : Optional.empty(),
        settings.integer("answer.remember-megabytes", 0, MOST_MEGABYTES) > 0,
        wordsInLog);
  }

  // Questions and the password would cross the network to an unverified server.
  private static void refuseUnverified(String url) {
    Matcher hosts = HOSTS.matcher(url);
    if (hosts.matches() && !VERIFIED.matcher(url).matches() && !isLoopback(hosts.group(1))) {
      throw new ConfigException(
          ("store.url is %s, on another machine: add sslmode=verify-full (and sslrootcert=FILE for"
                  + " a certificate of your own), or set %s: on inside a network that you trust")
              .formatted(StoreSettings.at(url), PLAIN_POSTGRES));
    }
  }

  private static boolean isLoopback(String hosts) {
    return Arrays.stream(hosts.replaceFirst(".*@", "").split(",", -1))
        .map(host -> host.replaceFirst(":\\d+$", ""))
        .allMatch(host -> LOOPBACK.matcher(host).matches());
  }

  /** The settings of the store: a file in the data folder unless a URL is given. */
  public static StoreSettings read(Settings settings) {
    String url =
        settings
            .text("store.url")
            .orElseGet(() -> "jdbc:sqlite:" + settings.path("data").resolve(FILE));
    if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
      throw new ConfigException(
          "store.url is "
              + StoreSettings.at(url)
              + ": give jdbc:sqlite:FILE or"
              + " jdbc:postgresql://HOST/DATABASE?user=USER&password=WORD");
    }
    if (!settings.flag(PLAIN_POSTGRES)) {
      refuseUnverified(url);
    }
    return new StoreSettings(
        url,
        settings.flag("store.keep-texts"),
        settings.duration("store.lease", Duration.ofSeconds(5)));
  }
}
