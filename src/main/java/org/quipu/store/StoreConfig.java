package org.quipu.store;

import java.time.Duration;
import java.util.Optional;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/** Reads the settings of the store from the configuration. */
public final class StoreConfig {
  /** The setting that says how long verdicts are kept. */
  public static final String KEEP_VERDICTS = "store.keep-verdicts";

  private static final String FILE = "quipu.db";

  private StoreConfig() {}

  /**
   * What the configuration keeps.
   *
   * @param wordsInLog whether the log is so talkative that it may hold words of what failed
   */
  public static RetentionSettings kept(Settings settings, boolean wordsInLog) {
    return new RetentionSettings(
        settings.flag("store.keep-texts"),
        settings.duration("store.keep-updates", Duration.ZERO),
        settings.duration("store.keep-citations", Duration.ZERO),
        settings.flag("answer.verdicts")
            ? Optional.of(settings.duration(KEEP_VERDICTS, Duration.ZERO))
            : Optional.empty(),
        settings.integer("answer.remember-megabytes", 0, Integer.MAX_VALUE) > 0,
        wordsInLog);
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
    return new StoreSettings(
        url,
        settings.flag("store.keep-texts"),
        settings.duration("store.lease", Duration.ofSeconds(5)));
  }
}
