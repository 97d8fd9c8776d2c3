package org.quipu.corpus.lint;

import java.util.Locale;

/** How much a finding matters. */
public enum Level {
  /** Something is not served, or not as it was meant to be. */
  ERROR,
  /** Something is served that a reader may be misled by, or that needs a decision. */
  WARNING,
  /** Something could be better. */
  NOTE;

  /** Whether somebody has to do something. */
  public boolean needsAttention() {
    return this != NOTE;
  }

  /** As compilers write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
