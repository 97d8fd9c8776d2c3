package org.quipu.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A confidential text: {@link #toString} hides it, and only {@link #reveal} returns it. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The text itself; never to be logged or put into a message. */
  public String reveal() {
    return value;
  }

  /** Compares in constant time: the time does not depend on where the texts differ. */
  public boolean matches(String other) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.value);
  }

  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
