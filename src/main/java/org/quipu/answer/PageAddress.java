package org.quipu.answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/**
 * The public address of the reading room's citation pages.
 *
 * @param url the address of the room, without a trailing slash
 */
public record PageAddress(String url) {
  /**
   * The address in the settings, if there is one.
   *
   * @throws ConfigException if it is not a usable address
   */
  public static Optional<PageAddress> read(Settings settings) {
    return settings.text("web.url").map(PageAddress::checked);
  }

  private static PageAddress checked(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null
          && List.of("http", "https").contains(scheme)
          && url.getQuery() == null
          && url.getFragment() == null
          && (url.getPath().isEmpty() || url.getPath().equals("/"))) {
        return new PageAddress(text.replaceFirst("/$", ""));
      }
    } catch (URISyntaxException e) {
      // Reported below.
    }
    throw new ConfigException(
        "web.url is \"%s\"; it must be an address without a path, such as https://read.example.org"
            .formatted(text));
  }

  /** The path of a citation's page inside the room. */
  public static String path(CitationId id) {
    return "/c/" + id;
  }

  /** The full address of a citation's page. */
  public String of(CitationId id) {
    return url + path(id);
  }
}
