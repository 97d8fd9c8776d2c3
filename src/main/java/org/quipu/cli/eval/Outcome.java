package org.quipu.cli.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people were shown for a question. */
public enum Outcome {
  /** An answer given as certain. */
  ANSWERED,
  /** A passage, shown with the remark that it may not answer. */
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
