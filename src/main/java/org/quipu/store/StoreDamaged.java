package org.quipu.store;

/**
 * The store holds what no program wrote there. Nothing is the better for another try: a backup has
 * to be put in its place. Whoever finds it says so in the log, once; others need not.
 */
public final class StoreDamaged extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
