package org.quipu.config;

/** A setting that cannot be used; the message names the file or variable, the key and the cure. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigException(String message) {
    super(message);
  }
}
