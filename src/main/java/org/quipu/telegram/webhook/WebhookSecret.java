package org.quipu.telegram.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.quipu.config.Secret;
import org.quipu.store.Facts;

/** What Telegram presents with each update, so that nobody else can. */
public final class WebhookSecret {
  private static final String FACT = "webhook.secret";
  private static final int BYTES = 32;

  private WebhookSecret() {}

  /**
   * A secret given by configuration.
   *
   * @throws IllegalArgumentException when Telegram would not take it or it can be guessed
   */
  public static Secret checked(String given) {
    if (!given.matches("[A-Za-z0-9_-]{16,256}")) {
      throw new IllegalArgumentException(
          "telegram.webhook.secret must be 16 to 256 of the characters A-Z, a-z, 0-9, _ and -");
    }
    return new Secret(given);
  }

  /** The secret of the store, made now unless it was made before; all replicas share it. */
  public static Secret kept(Facts facts) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Secret(facts.putIfAbsent(FACT, made));
  }
}
