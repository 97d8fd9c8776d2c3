package org.quipu.telegram.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.quipu.config.Secret;
import org.quipu.store.Facts;

/** The secret that Telegram sends with each update, which proves that the update is genuine. */
public final class WebhookSecret {
  private static final String FACT = "webhook.secret";
  private static final int BYTES = 32;

  private WebhookSecret() {}

  /**
   * Checks a secret given by the configuration.
   *
   * @throws IllegalArgumentException if Telegram would not accept it or it could be guessed
   */
  public static Secret checked(String given) {
    if (!given.matches("[A-Za-z0-9_-]{16,256}")) {
      throw new IllegalArgumentException(
          "telegram.webhook.secret must be 16 to 256 of the characters A-Z, a-z, 0-9, _ and -");
    }
    return new Secret(given);
  }

  /** The secret kept in the store, which all replicas share; created if there is none yet. */
  public static Secret kept(Facts facts) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Secret(facts.putIfAbsent(FACT, made));
  }
}
