package org.quipu.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.lucene.LuceneIndex;
import org.quipu.retrieval.question.Synonyms;

/** Passages that share no word with the question, found by the real encoder. */
final class NeighbourhoodTest {
  private static final Question QUESTION = Question.of("my feline friend is ill");
  private static final long MOST_BYTES = 1 << 24;

  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void open() throws IOException {
    index =
        new PassageIndex(
            LuceneIndex.open(folder.resolve("index"), InstantSource.system()),
            Synonyms.NONE,
            Meanings.shipped(Files.createDirectories(folder.resolve("vectors")), MOST_BYTES));
    index.refresh(
        new ListCorpus()
            .with("cat", "A sick cat should see the vet.")
            .with("bridge", "The bridge was built over the gorge."),
        RefreshProgress.SILENT);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static List<String> articles(Snapshot snapshot, Question question) {
    return snapshot.search(question, 10).stream()
        .map(Hit::passage)
        .map(Passage::articleId)
        .toList();
  }

  @Test
  void passagesNearInMeaningAreFoundOnceAllVectorsAreThere() {
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals(List.of(), articles(snapshot, QUESTION));
      assertTrue(snapshot.encode(EncodingPace.FULL, done -> true));
      assertEquals("cat", articles(snapshot, QUESTION).getFirst());
    }
  }

  @Test
  void filtersHoldForThemToo() {
    try (Snapshot snapshot = index.snapshot()) {
      assertTrue(snapshot.encode(EncodingPace.FULL, done -> true));
      assertFalse(articles(snapshot, Question.of(QUESTION.text() + " -vet")).contains("cat"));
    }
  }
}
