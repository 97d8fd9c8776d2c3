package org.quipu.store;

import java.time.Duration;
import org.quipu.config.Settings;

/**
 * Where and how state is kept.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE?user=…&password=…}
 * @param keepTexts whether the texts of answered questions stay until retention ends
 * @param lease how long a replica that fell silent keeps its waiting updates
 */
public record StoreSettings(String url, boolean keepTexts, Duration lease) {

  /** Texts go once answered, and a silent replica is given ten seconds. */
  public static StoreSettings at(String url) {
    return new StoreSettings(url, false, Duration.ofSeconds(10));
  }

  /** The settings under {@code store}: where no URL is set, a file in the data folder. */
  public static StoreSettings of(Settings settings) {
    return at(
        settings
            .text("store.url")
            .orElseGet(() -> "jdbc:sqlite:" + settings.path("data").resolve("quipu.db")));
  }

  /** The URL without the part that may hold a password. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }
}
