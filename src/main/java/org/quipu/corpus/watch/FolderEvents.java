package org.quipu.corpus.watch;

import java.time.Duration;

/** Signals that something in a folder has changed, without saying what. */
interface FolderEvents extends AutoCloseable {
  /**
   * Waits for an event.
   *
   * @return whether one occurred within {@code atMost}
   */
  boolean await(Duration atMost) throws InterruptedException;

  /** Makes sure that all folders are watched, for example after one was moved or mounted. */
  void listenEverywhere();

  @Override
  void close();
}
