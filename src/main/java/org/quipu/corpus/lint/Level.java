package org.quipu.corpus.lint;

import java.util.Locale;

/** The severity of a finding. */
public enum Level {
  /** Something is not served, or not as intended. */
  ERROR,
  /** Something that may mislead readers is served, or a decision is needed. */
  WARNING,
  /** Something could be better. */
  NOTE;

  /** Whether a curator has to act. */
  public boolean needsAttention() {
    return this != NOTE;
  }

  /** The level as compilers write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
