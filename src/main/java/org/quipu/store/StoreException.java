package org.quipu.store;

/** The store could not be opened, read or written. */
public sealed class StoreException extends RuntimeException permits StoreUnavailable {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }
}
