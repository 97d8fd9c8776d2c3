package org.quipu.store;

/**
 * The store cannot be reached or written just now: the server is away, the disk is full, another
 * process holds the file. The same may work later.
 */
public final class StoreUnavailable extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
