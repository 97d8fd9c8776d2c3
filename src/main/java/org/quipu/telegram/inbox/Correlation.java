package org.quipu.telegram.inbox;

import org.slf4j.MDC;

/** Names the update that a thread works on, in every line that it logs meanwhile. */
public final class Correlation {
  private static final String KEY = "correlation";

  private Correlation() {}

  /** The name of the update in the log, which people who report a failure are told as well. */
  static String id(long update) {
    return "u" + update;
  }

  /** Names it until it is closed. */
  public static MDC.MDCCloseable of(long update) {
    return MDC.putCloseable(KEY, id(update));
  }
}
