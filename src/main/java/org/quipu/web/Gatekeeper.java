package org.quipu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quipu.config.Secret;

/** Sets the security headers of responses, and demands the token, if one is configured. */
final class Gatekeeper {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " connect-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  /** The web version of Telegram, which shows Mini Apps in a frame. */
  private static final String TELEGRAM = "https://web.telegram.org";

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?i)(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\])(?::\\d{1,5})?");

  private final WebSettings settings;

  Gatekeeper(WebSettings settings) {
    this.settings = settings;
  }

  void admit(Context request) {
    request.header("Content-Security-Policy", POLICY + (settings.miniApp() ? TELEGRAM : "'none'"));
    request.header("X-Content-Type-Options", "nosniff");
    if (!settings.miniApp()) {
      request.header("X-Frame-Options", "DENY");
    }
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    request.header("Cache-Control", settings.token().isEmpty() ? "no-cache" : "private, no-cache");
    if (settings.isForThisMachine() && !THIS_MACHINE.matcher(host(request)).matches()) {
      request.status(HttpStatus.MISDIRECTED_REQUEST).result("421: set web.url to use this name\n");
      request.skipRemainingHandlers();
    } else if (!settings.token().stream().allMatch(secret -> presents(request, secret))) {
      request.header("WWW-Authenticate", "Basic realm=\"Quipu\", charset=\"UTF-8\"");
      request.status(HttpStatus.UNAUTHORIZED).result("401: this room is private\n");
      request.skipRemainingHandlers();
    }
  }

  private static String host(Context request) {
    return Optional.ofNullable(request.header("Host")).orElse("");
  }

  // Basic authentication works in every browser without a cookie; the user name is ignored.
  private static boolean presents(Context request, Secret secret) {
    String given = Optional.ofNullable(request.header("Authorization")).orElse("");
    if (given.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return secret.matches(given.substring(7).strip());
    }
    if (given.regionMatches(true, 0, "Basic ", 0, 6)) {
      return secret.matches(password(given.substring(6).strip()));
    }
    return false;
  }

  private static String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
