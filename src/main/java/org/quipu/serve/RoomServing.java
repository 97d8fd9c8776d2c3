package org.quipu.serve;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.quipu.chat.Library;
import org.quipu.config.Settings;
import org.quipu.web.ReadingRoom;
import org.quipu.web.WebSettings;

/** The reading room alone, without a bot, over a corpus that is reloaded when it changes. */
public final class RoomServing implements AutoCloseable {
  private static final int USUAL_PORT = 8080;

  private final OpenCorpus corpus;
  private final LiveCorpus live;
  private final ReadingRoom room;
  private final WorkPool searching;
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private RoomServing(OpenCorpus corpus, LiveCorpus live, ReadingRoom room, WorkPool searching) {
    this.corpus = corpus;
    this.live = live;
    this.room = room;
    this.searching = searching;
  }

  /**
   * Opens the room; closes the corpus if that fails.
   *
   * @throws IOException if the port is not available, or the corpus cannot be watched
   */
  public static RoomServing open(OpenCorpus corpus, Settings settings) throws IOException {
    try {
      WebSettings web = WebSettings.read(settings);
      LiveCorpus live = LiveCorpus.follow(corpus, settings.path("corpus"));
      try {
        WorkPool searching = WorkPool.ofProcessors("search");
        Library library = library(corpus, searching);
        WebSettings at = web.port() == 0 ? web.at(USUAL_PORT) : web;
        return new RoomServing(corpus, live, ReadingRoom.open(library, at), searching);
      } catch (IOException | RuntimeException e) {
        live.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      corpus.close();
      throw e;
    }
  }

  private static Library library(OpenCorpus corpus, WorkPool searching) {
    return new Library(
        corpus.index(),
        searching.of(corpus.answerer()),
        corpus.desk(),
        () -> corpus.files().samples(problem -> {}));
  }

  /** The address of the room on this machine. */
  public String address() {
    return room.address();
  }

  /** Waits until the process is asked to stop. */
  public void awaitEnd() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    told.await();
  }

  // The process ends with this shutdown hook, so it waits until the parts are closed.
  private void stop() {
    told.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    room.close();
    live.close();
    searching.close();
    corpus.close();
    closed.countDown();
  }
}
