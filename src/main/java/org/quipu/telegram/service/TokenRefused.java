package org.quipu.telegram.service;

/** Telegram does not accept the token. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  TokenRefused() {
    super(
        "The token was refused by the Bot API server. Check TELEGRAM_BOT_TOKEN, or get a new token"
            + " from @BotFather with /token");
  }
}
