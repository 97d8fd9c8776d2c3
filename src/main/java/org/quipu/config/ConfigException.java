package org.quipu.config;

/**
 * A setting cannot be used. The message names the file or variable, the key and the remedy. A bot
 * token that ended up in the wrong setting is masked.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String TOKEN = "(?i)(bot)?\\d+:[A-Za-z0-9_-]{20,}";

  public ConfigException(String message) {
    super(message.replaceAll(TOKEN, "bot***"));
  }
}
