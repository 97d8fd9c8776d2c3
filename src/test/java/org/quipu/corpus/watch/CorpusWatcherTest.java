package org.quipu.corpus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;

class CorpusWatcherTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final FakeFolder folder = new FakeFolder();
  private final List<Duration> calls = new ArrayList<>();
  private final CorpusWatcher watcher =
      new CorpusWatcher(folder, folder, folder::now, () -> calls.add(folder.elapsed()));

  @BeforeEach
  void firstLook() throws Exception {
    watcher.step();
    calls.clear();
  }

  @Test
  void firstLookReportsAtOnce() throws Exception {
    FakeFolder other = new FakeFolder();
    List<String> reports = new ArrayList<>();
    new CorpusWatcher(other, other, other::now, () -> reports.add("changed")).step();
    assertEquals(List.of("changed"), reports);
  }

  @Test
  void settledWriteIsReportedOnceAndSoon() throws Exception {
    folder.writeAt(1_000, 1);
    runUntil(20_000);
    assertEquals(1, calls.size());
    assertTrue(calls.getFirst().toMillis() <= 1_700, calls.toString());
  }

  @Test
  void burstOfWritesIsReportedWhenItIsOver() throws Exception {
    for (int i = 0; i < 10; i++) {
      folder.writeAt(1_000 + 200 * i, i + 1);
    }
    runUntil(20_000);
    assertEquals(1, calls.size());
    assertTrue(calls.getFirst().toMillis() >= 2_800 && calls.getFirst().toMillis() <= 3_600);
  }

  @Test
  void eventWithoutChangeIsNotReported() throws Exception {
    folder.writeAt(1_000, 0);
    runUntil(20_000);
    assertEquals(List.of(), calls);
  }

  @Test
  void fileThatWasJustWrittenIsReportedOnceMoreWhenItsStampIsSure() throws Exception {
    folder.writtenAt(1_000, 1);
    runUntil(60_000);
    assertEquals(2, calls.size(), calls.toString());
    assertTrue(calls.getFirst().toMillis() <= 1_700, calls.toString());
    assertTrue(calls.getLast().toMillis() > 3_000, calls.toString());
    assertTrue(calls.getLast().toMillis() <= 5_000, calls.toString());
  }

  @Test
  void changeThatNobodyToldIsFoundByLooking() throws Exception {
    folder.files = files(7);
    runUntil(40_000);
    assertEquals(1, calls.size());
  }

  @Test
  void fileThatNeverComesToRestDoesNotHoldUpTheOthers() throws Exception {
    for (int i = 0; i < 100; i++) {
      folder.writeAt(1_000 + 100 * i, i + 1);
    }
    runUntil(30_000);
    assertEquals(2, calls.size(), calls.toString());
    assertEquals(6_000, calls.getFirst().toMillis());
  }

  @Test
  void failedReadingIsRepeatedAfterLongerAndLongerWaits() throws Exception {
    List<Duration> tries = new ArrayList<>();
    FakeFolder other = new FakeFolder();
    CorpusWatcher failing =
        new CorpusWatcher(
            other,
            other,
            other::now,
            () -> {
              tries.add(other.elapsed());
              throw new IllegalStateException("disk full");
            });
    while (other.elapsed().toSeconds() < 100) {
      failing.step();
    }
    assertEquals(
        Stream.of(0, 1, 3, 7, 15, 31, 61, 91, 121).map(Duration::ofSeconds).toList(), tries);
  }

  @Test
  void folderThatCannotBeListedIsLookedAtAfterLongerAndLongerWaits() throws Exception {
    FakeFolder other = new FakeFolder();
    other.broken = true;
    CorpusWatcher failing = new CorpusWatcher(other, other, other::now, () -> {});
    while (other.elapsed().toSeconds() < 100) {
      failing.step();
    }
    assertEquals(9, other.looks);
  }

  @Test
  void corpusThatIsAwayForAWhileIsNoChange() throws Exception {
    folder.away = true;
    folder.writeAt(1_000, 0);
    runUntil(10_000);
    folder.away = false;
    runUntil(60_000);
    assertEquals(List.of(), calls);
  }

  private void runUntil(long millis) throws InterruptedException {
    while (folder.elapsed().toMillis() < millis) {
      watcher.step();
    }
  }

  private static List<CorpusFile> files(long stamp) {
    return List.of(new CorpusFile("a.md", 1, stamp, Instant.EPOCH));
  }

  /** A folder in which time passes only by waiting, and writes happen by plan. */
  private static final class FakeFolder implements Corpus, FolderEvents {
    private record Write(Instant at, List<CorpusFile> files) {}

    private final Deque<Write> plan = new ArrayDeque<>();
    private List<CorpusFile> files = CorpusWatcherTest.files(0);
    private Instant now = START;
    private boolean away;
    private boolean broken;
    private int looks;

    void writeAt(long millis, long stamp) {
      plan.add(new Write(START.plusMillis(millis), CorpusWatcherTest.files(stamp)));
    }

    /** A write whose files carry its time. */
    void writtenAt(long millis, long stamp) {
      Instant at = START.plusMillis(millis);
      plan.add(new Write(at, List.of(new CorpusFile("a.md", 1, stamp, at))));
    }

    Instant now() {
      return now;
    }

    Duration elapsed() {
      return Duration.between(START, now);
    }

    @Override
    public boolean await(Duration atMost) {
      Instant end = now.plus(atMost);
      if (plan.isEmpty() || plan.getFirst().at().isAfter(end)) {
        now = end;
        return false;
      }
      Write write = plan.removeFirst();
      now = write.at();
      files = write.files();
      return true;
    }

    @Override
    public List<CorpusFile> files() throws IOException {
      looks++;
      if (away) {
        throw new IOException("not mounted");
      }
      if (broken) {
        throw new IllegalStateException("a name that cannot be read");
      }
      return files;
    }

    @Override
    public void read(CorpusFile file, ArticleSink sink) {
      throw new UnsupportedOperationException("a watcher does not read");
    }

    @Override
    public void listenEverywhere() {}

    @Override
    public void close() {}
  }
}
