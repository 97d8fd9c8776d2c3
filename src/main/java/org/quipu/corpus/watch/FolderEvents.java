package org.quipu.corpus.watch;

import java.time.Duration;

/** Tells that something happened in a folder; what it was, one has to look. */
interface FolderEvents extends AutoCloseable {
  /**
   * Waits for something to happen.
   *
   * @return whether something did within {@code atMost}
   */
  boolean await(Duration atMost) throws InterruptedException;

  /** Makes sure that all folders are listened to, as after a folder was moved or mounted. */
  void listenEverywhere();

  @Override
  void close();
}
