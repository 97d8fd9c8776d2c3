package org.quipu.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quipu.answer.PageAddress;
import org.quipu.config.ConfigException;
import org.quipu.config.Secret;
import org.quipu.config.Settings;

/**
 * The settings of the reading room.
 *
 * @param url its public address, without a trailing slash
 * @param port the port; 0 for any free one
 * @param miniApp whether Telegram may show it in a frame
 * @param token the token that readers must present
 */
public record WebSettings(
    Optional<String> url, InetAddress listen, int port, boolean miniApp, Optional<Secret> token) {
  private static final int FEWEST_CHARACTERS = 8;

  /**
   * Reads the settings.
   *
   * @throws ConfigException if they cannot be used
   */
  public static WebSettings read(Settings settings) {
    Optional<PageAddress> address = PageAddress.read(settings);
    Optional<Secret> token = token(settings);
    boolean miniApp = address.filter(PageAddress::miniApp).isPresent();
    if (miniApp && token.isPresent()) {
      throw new ConfigException(
          "web.mini-app is true, but a Mini App cannot ask for web.token: use one of the two");
    }
    return new WebSettings(
        address.map(PageAddress::url),
        listen(settings.requiredText("web.listen")),
        settings.integer("web.port", 0, 65_535),
        miniApp,
        token);
  }

  private static InetAddress listen(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ConfigException("web.listen is \"" + host + "\"; give an IP address");
    }
  }

  private static Optional<Secret> token(Settings settings) {
    return settings
        .text("web.token")
        .or(() -> settings.optionalPath("web.token-file").map(WebSettings::contents))
        .map(WebSettings::strong);
  }

  private static String contents(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ConfigException("web.token-file " + file + " cannot be read: " + e);
    }
  }

  private static Secret strong(String token) {
    if (token.length() < FEWEST_CHARACTERS || token.chars().anyMatch(Character::isWhitespace)) {
      throw new ConfigException(
          "web.token must be %d characters or more, without spaces".formatted(FEWEST_CHARACTERS));
    }
    return new Secret(token);
  }

  /** Whether anybody may read, from anywhere. */
  boolean isShared() {
    return url.isPresent() && token.isEmpty();
  }

  /** Whether only browsers on this machine are meant to have access. */
  boolean isForThisMachine() {
    return url.isEmpty() && listen.isLoopbackAddress();
  }

  /** The same settings with another port. */
  public WebSettings at(int otherPort) {
    return new WebSettings(url, listen, otherPort, miniApp, token);
  }
}
