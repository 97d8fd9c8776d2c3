package org.quipu.corpus.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.reading.CorpusFolder;

class TreeEventsTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void writesRenamesAndDeletionsAreHeard() throws Exception {
    try (TreeEvents events = TreeEvents.of(folder)) {
      Files.writeString(folder.resolve("a.md"), "A");
      assertTrue(events.await(LONG));
      drain(events);
      Files.writeString(folder.resolve(".a.md.swp"), "B");
      Files.move(
          folder.resolve(".a.md.swp"), folder.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
      assertTrue(events.await(LONG));
      drain(events);
      Files.delete(folder.resolve("a.md"));
      assertTrue(events.await(LONG));
    }
  }

  @Test
  void newFoldersAreListenedToAsWell() throws Exception {
    try (TreeEvents events = TreeEvents.of(folder)) {
      Files.createDirectories(folder.resolve("in/deep"));
      assertTrue(events.await(LONG));
      drain(events);
      Files.writeString(folder.resolve("in/deep/a.md"), "A");
      assertTrue(events.await(LONG));
    }
  }

  @Test
  void nothingIsHeardWhereNothingHappens() throws Exception {
    try (TreeEvents events = TreeEvents.of(folder)) {
      assertFalse(events.await(Duration.ofMillis(1)));
    }
  }

  @Test
  void watcherReportsARealChangeAndEndsWhenClosed() throws Exception {
    Semaphore changes = new Semaphore(0);
    CountDownLatch first = new CountDownLatch(1);
    try (CorpusWatcher watcher =
        CorpusWatcher.start(
            new CorpusFolder(folder),
            folder,
            () -> {
              changes.release();
              first.countDown();
            })) {
      assertTrue(first.await(20, TimeUnit.SECONDS));
      changes.drainPermits();
      Files.createDirectories(folder.resolve("new"));
      Files.writeString(folder.resolve("new/a.md"), "A");
      assertTrue(changes.tryAcquire(20, TimeUnit.SECONDS));
      assertTrue(watcher.isAlive());
    }
  }

  private static void drain(TreeEvents events) throws InterruptedException {
    while (events.await(Duration.ofMillis(50))) {
      // What one change caused comes in several pieces.
    }
  }
}
