package org.quipu.store;

/**
 * The store is corrupt. Trying again is useless: a backup has to be restored. The finder of the
 * damage logs it once; callers need not log it again.
 */
public final class StoreDamaged extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
