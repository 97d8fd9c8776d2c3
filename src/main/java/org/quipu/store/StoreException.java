package org.quipu.store;

import org.slf4j.event.Level;

/** The store could not be opened, read or written. */
public sealed class StoreException extends RuntimeException permits StoreUnavailable, StoreDamaged {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }

  /**
   * The log level for callers that get this exception again and again.
   *
   * @param usual the level if it has not been logged elsewhere already
   */
  public final Level loudness(Level usual) {
    return this instanceof StoreDamaged ? Level.DEBUG : usual;
  }
}
