package org.quipu.answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises links that a reader can open in a browser. */
public final class WebLink {
  private static final int MAX_LENGTH = 2048;

  private static final Pattern WEB = Pattern.compile("^(?i:https?)://");

  /** The start of a fragment directive, which links to certain words of a page. */
  static final String DIRECTIVE = ":~:";

  private WebLink() {}

  /**
   * The address of the page without a fragment directive, which an address saved from a browser may
   * have.
   */
  public static String withoutDirective(String url) {
    int hash = url.indexOf('#');
    int directive = hash < 0 ? -1 : url.indexOf(DIRECTIVE, hash);
    return directive < 0 ? url : url.substring(0, directive == hash + 1 ? hash : directive);
  }

  /** The link if its scheme is http or https, whatever follows. */
  public static Optional<String> byScheme(String url) {
    return Optional.of(url).filter(WEB.asPredicate());
  }

  /** The link if it is an absolute http or https URL. */
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
