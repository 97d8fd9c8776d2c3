package org.quipu.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where and how state is stored.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE?user=…&password=…}
 * @param keepTexts whether the texts of answered questions stay until retention ends
 * @param lease how long a replica that fell silent keeps its waiting updates
 */
public record StoreSettings(String url, boolean keepTexts, Duration lease) {

  private static final String SQLITE = "jdbc:sqlite:";

  /** The defaults for a URL: texts are deleted once answered, and a lease lasts ten seconds. */
  public static StoreSettings at(String url) {
    return new StoreSettings(url, false, Duration.ofSeconds(10));
  }

  /** The file of a SQLite store: the URL without the driver's parameters. */
  public Optional<Path> file() {
    return url.startsWith(SQLITE)
        ? Optional.of(Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", "")))
        : Optional.empty();
  }

  /** The URL without the part that may hold a password. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }
}
