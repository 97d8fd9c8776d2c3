package org.quipu.cli.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people got for a question. */
public enum Outcome {
  /** An answer that is vouched for. */
  ANSWERED,
  /** A passage that may not answer, and is said to be one. */
  TENTATIVE,
  /** No passage. */
  DECLINED;

  /** The outcome of that name. */
  static Optional<Outcome> of(String name) {
    return Arrays.stream(values()).filter(outcome -> outcome.toString().equals(name)).findFirst();
  }

  boolean shown() {
    return this != DECLINED;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
