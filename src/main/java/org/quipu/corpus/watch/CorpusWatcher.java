package org.quipu.corpus.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.quipu.corpus.Corpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls back when the files of a corpus folder have changed and the change is complete. It is
 * notified by the operating system, and also checks every half minute, because network drives and
 * containers do not report every change. The first call is made at once, so that no change before
 * the start is missed.
 *
 * <p>The callback runs on the watcher's own thread, one call at a time. A failed call is repeated
 * after increasing waits.
 */
public final class CorpusWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusWatcher.class);

  private final Corpus corpus;
  private final FolderEvents events;
  private final InstantSource clock;
  private final Runnable changed;
  private final SettledChange change;
  private final Thread thread;

  CorpusWatcher(Corpus corpus, FolderEvents events, InstantSource clock, Runnable changed) {
    this.corpus = corpus;
    this.events = events;
    this.clock = clock;
    this.changed = changed;
    this.change = new SettledChange(clock.instant());
    this.thread = Thread.ofPlatform().name("corpus-watch").daemon().unstarted(this::run);
  }

  /**
   * Watches until closed.
   *
   * @param folder the folder of the corpus
   * @param changed called when there is something to read again
   * @throws IOException if the operating system refuses to watch anything
   */
  public static CorpusWatcher start(Corpus corpus, Path folder, Runnable changed)
      throws IOException {
    CorpusWatcher watcher =
        new CorpusWatcher(corpus, TreeEvents.of(folder), InstantSource.system(), changed);
    watcher.thread.start();
    return watcher;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        step();
      }
    } catch (InterruptedException e) {
      LOG.debug("no longer watching");
    }
  }

  /** Waits for the next event or check, and handles it. */
  void step() throws InterruptedException {
    if (events.await(change.untilLook(clock.instant()))) {
      change.noticed(clock.instant());
    }
    if (change.untilLook(clock.instant()).isZero()) {
      look();
    }
  }

  private void look() {
    events.listenEverywhere();
    try {
      if (change.looked(corpus.files(), clock.instant())) {
        changed.run();
        change.dealtWith();
      }
    } catch (IOException e) {
      // Perhaps a drive that is temporarily away; the current index stays in service.
      LOG.warn("the corpus cannot be listed: {}", e.getMessage());
      change.failed(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("reading the changed corpus failed; trying again", e);
      change.failed(clock.instant());
    }
  }

  /** Whether the watcher is still running. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    thread.interrupt();
    events.close();
  }
}
