package org.quipu.chat.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a passage people want to read at first. */
public enum QuoteLength {
  /** Whole sentences up to 200 characters, or one longer sentence. */
  SHORT,
  /** The quote of the answer. */
  MEDIUM,
  /** The quote of the answer with one more sentence on either side. */
  LONG;

  public static Optional<QuoteLength> named(String name) {
    return Arrays.stream(values()).filter(length -> length.key().equals(name)).findFirst();
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
