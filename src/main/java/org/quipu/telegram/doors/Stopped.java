package org.quipu.telegram.doors;

/**
 * Signals that the process is stopping, through code that cannot throw {@link
 * InterruptedException}.
 */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped(InterruptedException cause) {
    super(cause);
  }

  InterruptedException interruption() {
    return (InterruptedException) getCause();
  }
}
