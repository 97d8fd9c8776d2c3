package org.quipu.telegram.outbox;

import java.net.URI;
import java.util.Locale;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Reads the base URL of a Bot API server. */
final class ApiUrl {
  private ApiUrl() {}

  static TelegramUrl of(URI base, boolean plainHttpAnywhere) {
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    String host = base.getHost() == null ? "" : base.getHost();
    boolean http = scheme.equals("http");
    if ((!http && !scheme.equals("https")) || host.isEmpty()) {
      throw new IllegalArgumentException(
          base
              + " is not the base URL of a Bot API server: give https://HOST or"
              + " http://127.0.0.1:PORT");
    }
    if (hasMore(base)) {
      throw new IllegalArgumentException(
          base
              + " has more than a host and a port: give https://HOST[:PORT] without path or query");
    }
    if (http && !plainHttpAnywhere && !isLoopback(host)) {
      throw new IllegalArgumentException(
          base
              + " would send the token in the clear: use https, a loopback address, or allow it in"
              + " the configuration");
    }
    int port = base.getPort() > 0 ? base.getPort() : http ? 80 : 443;
    return new TelegramUrl(scheme, host, port, false);
  }

  private static boolean hasMore(URI base) {
    String path = base.getPath() == null ? "" : base.getPath();
    return !(path.isEmpty() || path.equals("/"))
        || base.getQuery() != null
        || base.getUserInfo() != null;
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }
}
