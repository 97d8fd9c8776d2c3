package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;

/** Several processes that share one index. */
class ProcessesIT {
  private static final int ARTICLES = 3000;

  @TempDir Path temp;

  /** Refreshes an index in a process of its own, telling when the first articles are indexed. */
  static final class Refresher {
    private Refresher() {}

    public static void main(String[] arguments) {
      try (PassageIndex index =
          new PassageIndex(LuceneIndex.open(Path.of(arguments[1]), InstantSource.system()))) {
        RefreshReport report =
            index.refresh(
                new CorpusFolder(Path.of(arguments[0])),
                (done, all, articles) -> {
                  if (articles > 100) {
                    System.out.println("busy");
                  }
                });
        System.out.println("done " + (report.added() + report.kept()));
      }
    }
  }

  @BeforeEach
  void corpus() {
    CorpusOnDisk corpus = new CorpusOnDisk(temp.resolve("corpus"));
    String[] lines = new String[ARTICLES];
    for (int i = 0; i < ARTICLES; i++) {
      lines[i] = corpus.line("article" + i, ("Sentence number " + i + " of many. ").repeat(20));
    }
    corpus.write("a.jsonl", lines);
  }

  private Process refresher() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Refresher.class.getName(),
            temp.resolve("corpus").toString(),
            temp.resolve("index").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void assertWhole() {
    try (PassageIndex index =
        new PassageIndex(LuceneIndex.open(temp.resolve("index"), InstantSource.system()))) {
      index.refresh(new CorpusFolder(temp.resolve("corpus")), RefreshProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        assertEquals(ARTICLES, snapshot.info().articles());
        assertEquals(ARTICLES, snapshot.articles(0, ARTICLES + 1).size());
        assertTrue(snapshot.article("article" + (ARTICLES - 1)).isPresent());
      }
    }
  }

  @Test
  void aSecondProcessWaitsForTheFirst() throws Exception {
    List<Process> both = List.of(refresher(), refresher());
    for (Process process : both) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(2, TimeUnit.MINUTES));
      assertTrue(said.endsWith("done " + ARTICLES + System.lineSeparator()), said);
    }
    assertWhole();
  }

  @Test
  void aKilledBuildLeavesNothingHalf() throws Exception {
    Process process = refresher();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("busy", out.readLine());
      process.destroyForcibly();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    }
    try (PassageIndex index =
            new PassageIndex(LuceneIndex.open(temp.resolve("index"), InstantSource.system()));
        Snapshot snapshot = index.snapshot()) {
      assertEquals(0, snapshot.info().articles());
    }
    assertWhole();
  }
}
