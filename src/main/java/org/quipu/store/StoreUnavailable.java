package org.quipu.store;

/**
 * The store cannot be reached or written at the moment: the server is away, the disk is full, or
 * another process has locked the file. The same call may succeed later.
 */
public final class StoreUnavailable extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
