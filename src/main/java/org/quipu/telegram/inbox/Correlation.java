package org.quipu.telegram.inbox;

import org.slf4j.MDC;

/** Puts the id of the update that a thread works on into every line it logs. */
public final class Correlation {
  private static final String KEY = "correlation";

  private Correlation() {}

  /** The id of the update in the log; an apology shows it too, for people to report. */
  static String id(long update) {
    return "u" + update;
  }

  /** Sets the id until the result is closed. */
  public static MDC.MDCCloseable of(long update) {
    return MDC.putCloseable(KEY, id(update));
  }
}
