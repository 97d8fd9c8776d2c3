package org.quipu.answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/**
 * The public address of the reading room's citation pages.
 *
 * @param url the address of the room, without a trailing slash
 * @param miniApp whether private chats open pages as Telegram Mini Apps
 */
public record PageAddress(String url, boolean miniApp) {
  /** Ids that a path can hold as they are: no empty, dotted or strange segment. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!\\.{1,2}(/|$))[\\p{L}\\p{M}\\p{N}._~ -]+(/(?!\\.{1,2}(/|$))[\\p{L}\\p{M}\\p{N}._~"
              + " -]+)*");

  /** A room whose pages open in a browser. */
  public PageAddress(String url) {
    this(url, false);
  }

  /**
   * The address in the settings, if there is one.
   *
   * @throws ConfigException if it is not a usable address, or if it cannot be opened as a Mini App
   *     although that is configured
   */
  public static Optional<PageAddress> read(Settings settings) {
    Optional<String> url = settings.text("web.url").map(PageAddress::checked);
    boolean miniApp = settings.flag("web.mini-app");
    if (miniApp && url.filter(text -> text.regionMatches(true, 0, "https:", 0, 6)).isEmpty()) {
      throw new ConfigException(
          "web.mini-app is true, but Telegram opens only https addresses as Mini Apps: set web.url"
              + " to one, such as https://read.example.org, or web.mini-app to false");
    }
    return url.map(text -> new PageAddress(text, miniApp));
  }

  private static String checked(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null
          && List.of("http", "https").contains(scheme)
          && url.getQuery() == null
          && url.getFragment() == null
          && (url.getPath().isEmpty() || url.getPath().equals("/"))) {
        return text.replaceFirst("/$", "");
      }
    } catch (URISyntaxException e) {
      // Reported below.
    }
    throw new ConfigException(
        "web.url is \"%s\"; it must be an address without a path, such as https://read.example.org"
            .formatted(text));
  }

  /**
   * The path of an article's page inside the room; an id that is not a plain path is in its query.
   */
  public static String path(String article) {
    return PLAIN.matcher(article).matches()
        ? "/a/"
            + Arrays.stream(article.split("/"))
                .map(PageAddress::encoded)
                .collect(Collectors.joining("/"))
        : "/a?id=" + encoded(article);
  }

  /** A text encoded for an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The path of a citation's page inside the room. */
  public static String path(CitationId id) {
    return "/c/" + id;
  }

  /** The full address of a citation's page. */
  public String of(CitationId id) {
    return url + path(id);
  }

  /** The full address of an article's page. */
  public String of(String article) {
    return url + path(article);
  }
}
