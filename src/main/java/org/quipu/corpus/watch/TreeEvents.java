package org.quipu.corpus.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a folder and all folders below it through the operating system. */
final class TreeEvents implements FolderEvents {
  private static final Logger LOG = LoggerFactory.getLogger(TreeEvents.class);

  private final Path root;
  private final WatchService service;
  private boolean deafnessTold;

  private TreeEvents(Path root, WatchService service) {
    this.root = root;
    this.service = service;
  }

  /**
   * @throws IOException if the operating system's limit on watches is reached
   */
  static TreeEvents of(Path root) throws IOException {
    TreeEvents events = new TreeEvents(root, root.getFileSystem().newWatchService());
    events.listenEverywhere();
    return events;
  }

  @Override
  public void listenEverywhere() {
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Registration());
    } catch (IOException | UncheckedIOException e) {
      tellDeafness(e);
    }
  }

  // The operating system limits the number of watches; the regular checks work without them.
  private void tellDeafness(Exception e) {
    if (!deafnessTold) {
      deafnessTold = true;
      LOG.warn(
          "some changes below {} will only be noticed by the regular check: {}",
          root,
          e.getMessage());
    }
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    try {
      WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (key == null) {
        return false;
      }
      boolean newFolder = false;
      for (; key != null; key = service.poll()) {
        for (WatchEvent<?> event : key.pollEvents()) {
          newFolder |= isNewFolder(key, event);
        }
        key.reset();
      }
      if (newFolder) {
        listenEverywhere();
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      throw closedWhileWaiting(e);
    }
  }

  private static boolean isNewFolder(WatchKey key, WatchEvent<?> event) {
    return event.kind().equals(ENTRY_CREATE)
        && key.watchable() instanceof Path folder
        && event.context() instanceof Path name
        && Files.isDirectory(folder.resolve(name));
  }

  private static InterruptedException closedWhileWaiting(Exception cause) {
    InterruptedException closed = new InterruptedException("closed");
    closed.initCause(cause);
    return closed;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      LOG.debug("could not stop watching", e);
    }
  }

  private final class Registration extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
