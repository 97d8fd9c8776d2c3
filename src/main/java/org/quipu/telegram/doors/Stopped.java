package org.quipu.telegram.doors;

/** Carries the news that the process stops through code that cannot throw it. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped(InterruptedException cause) {
    super(cause);
  }

  InterruptedException interruption() {
    return (InterruptedException) getCause();
  }
}
