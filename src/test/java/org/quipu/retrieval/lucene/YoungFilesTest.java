package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;

/**
 * Files that change within the resolution of the file system's clock, without a change of their
 * stamps.
 */
class YoungFilesTest {
  @TempDir Path temp;
  private CorpusOnDisk corpus;
  private PassageIndex index;
  private Instant now;

  @BeforeEach
  void open() {
    corpus = new CorpusOnDisk(temp.resolve("corpus"));
    index = new PassageIndex(LuceneIndex.open(temp.resolve("index"), () -> now));
    corpus.write("a.jsonl", corpus.line("one", "The llama grazes."));
    now = corpus.lastWrite();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private RefreshReport refresh() {
    return index.refresh(corpus, RefreshProgress.SILENT);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private String text() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.article("one").orElseThrow().text().value();
    }
  }

  @Test
  void changeWithinTheStepIsFoundLater() {
    refresh();
    corpus.writeWithTheSameStamp("a.jsonl", corpus.line("one", "The llama sleeps."));
    pass(Duration.ofMinutes(1));
    assertEquals(1, refresh().changed());
    assertEquals("The llama sleeps.", text());
  }

  @Test
  void changeIsFoundWhileTheFileIsStillYoung() {
    refresh();
    corpus.writeWithTheSameStamp("a.jsonl", corpus.line("one", "The llama sleeps."));
    assertEquals(1, refresh().changed());
    corpus.writeWithTheSameStamp("a.jsonl", corpus.line("one", "The llama dreams."));
    assertEquals(1, refresh().changed());
  }

  @Test
  void unchangedFileIsReadOnceMoreAndNothingIsReported() {
    refresh();
    pass(Duration.ofMinutes(1));
    assertFalse(refresh().changedAnything());
    assertEquals(2, corpus.reads("a.jsonl"));
    assertFalse(refresh().changedAnything());
    assertEquals(2, corpus.reads("a.jsonl"));
  }

  @Test
  void fileThatWasOldEnoughIsReadOnce() {
    pass(Duration.ofSeconds(3));
    refresh();
    pass(Duration.ofMinutes(1));
    refresh();
    assertEquals(1, corpus.reads("a.jsonl"));
  }

  @Test
  void onlyYoungFilesAreReadAgain() {
    pass(Duration.ofMinutes(1));
    corpus.write("b.jsonl", corpus.line("two", "The condor flies."));
    now = corpus.lastWrite();
    refresh();
    pass(Duration.ofMinutes(1));
    refresh();
    assertEquals(1, corpus.reads("a.jsonl"));
    assertEquals(2, corpus.reads("b.jsonl"));
  }

  @Test
  void youngDefaultsMakeTheFilesBelowYoung() {
    pass(Duration.ofMinutes(1));
    corpus.write("_defaults.yaml", "publisher: Old");
    now = corpus.lastWrite();
    refresh();
    corpus.writeWithTheSameStamp("_defaults.yaml", "publisher: New");
    pass(Duration.ofMinutes(1));
    assertEquals(1, refresh().changed());
    assertEquals("New", publisher());
  }

  private String publisher() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.article("one").orElseThrow().attribution().publisher().orElse("");
    }
  }
}
