package org.quipu.chat.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells the links that a chat can open from those it cannot. */
public final class WebLink {
  private static final int MAX_LENGTH = 2048;

  private WebLink() {}

  /** The link if it is an absolute one of the web. */
  public static Optional<String> of(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && url.length() <= MAX_LENGTH
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
