package org.quipu.config;

/**
 * A setting that cannot be used; the message names the file or variable, the key and the cure. A
 * bot's token that got into the wrong setting is not shown.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String TOKEN = "(?i)(bot)?\\d+:[A-Za-z0-9_-]{20,}";

  public ConfigException(String message) {
    super(message.replaceAll(TOKEN, "bot***"));
  }
}
