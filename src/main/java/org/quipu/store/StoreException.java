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
   * How loudly somebody tells of it who meets it again and again.
   *
   * @param usual where it is not told already
   */
  public final Level loudness(Level usual) {
    return this instanceof StoreDamaged ? Level.DEBUG : usual;
  }
}
