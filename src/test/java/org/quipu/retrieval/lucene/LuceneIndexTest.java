package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;

/** An index in its folder: what it returns, and how it handles faults. */
class LuceneIndexTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  @TempDir Path temp;
  private CorpusOnDisk corpus;

  @BeforeEach
  void corpus() {
    corpus = new CorpusOnDisk(temp.resolve("corpus"));
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
  }

  private Path folder() {
    return temp.resolve("index");
  }

  private PassageIndex built() {
    PassageIndex index = new PassageIndex(LuceneIndex.open(folder(), CLOCK));
    index.refresh(corpus, RefreshProgress.SILENT);
    return index;
  }

  private static String text(Snapshot snapshot, String id) {
    return snapshot.article(id).map(article -> article.text().value()).orElse("");
  }

  private void assertServes(PassageIndex index) {
    try (index;
        Snapshot snapshot = index.snapshot()) {
      assertEquals("First.", text(snapshot, "one"));
      assertEquals("Second.", text(snapshot, "two"));
      assertEquals(2, snapshot.info().articles());
    }
  }

  @Test
  void survivesBeingClosedAndOpened() {
    built().close();
    assertServes(new PassageIndex(LuceneIndex.open(folder(), CLOCK)));
  }

  @Test
  void keepsASnapshotAsItWas() {
    try (PassageIndex index = built();
        Snapshot before = index.snapshot()) {
      corpus.write("a.jsonl", corpus.line("one", "Changed."));
      index.refresh(corpus, RefreshProgress.SILENT);
      assertEquals("First.", text(before, "one"));
      assertEquals("Second.", text(before, "two"));
      assertEquals(2, before.info().articles());
      try (Snapshot after = index.snapshot()) {
        assertEquals("Changed.", text(after, "one"));
        assertEquals("", text(after, "two"));
      }
    }
  }

  @Test
  void listsArticlesByDateThenId() {
    corpus.write(
        "a.jsonl",
        corpus.line(Map.of("id", "undated", "text", "A.")),
        corpus.line(Map.of("id", "b", "date", "2021", "text", "A.")),
        corpus.line(Map.of("id", "remark", "kind", "comment", "date", "2023", "text", "A.")),
        corpus.line(Map.of("id", "new", "date", "2022-06-28", "text", "A.")),
        corpus.line(Map.of("id", "a", "date", "2021-01", "text", "A.")));
    try (PassageIndex index = built();
        Snapshot snapshot = index.snapshot()) {
      assertEquals(List.of("new", "a", "b", "undated"), ids(snapshot.articles(0, 10)));
      assertEquals(List.of("a", "b"), ids(snapshot.articles(1, 2)));
      assertEquals(List.of(), ids(snapshot.articles(9, Integer.MAX_VALUE)));
    }
  }

  private static List<String> ids(List<ArticleSummary> articles) {
    return articles.stream().map(ArticleSummary::id).toList();
  }

  @Test
  void givesBackTheExactTextOfEveryArticle() {
    Random random = new Random(7);
    String[] texts = Stream.generate(() -> WildText.of(random)).limit(60).toArray(String[]::new);
    String[] lines = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      lines[i] = corpus.line("wild" + i, texts[i]);
    }
    corpus.write("a.jsonl", lines);
    Map<String, String> read = WildText.canonicalTexts(corpus);
    try (PassageIndex index = built();
        Snapshot snapshot = index.snapshot()) {
      assertEquals(read.size(), snapshot.info().articles());
      read.forEach((id, text) -> assertEquals(text, text(snapshot, id)));
    }
  }

  @Test
  void buildsAnIndexOfAnotherFormatAnew() throws IOException {
    built().close();
    try (Directory directory = org.apache.lucene.store.FSDirectory.open(folder());
        var writer =
            new org.apache.lucene.index.IndexWriter(
                directory, new org.apache.lucene.index.IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("version", "0", "corpus", "").entrySet());
      writer.commit();
    }
    PassageIndex index = new PassageIndex(LuceneIndex.open(folder(), CLOCK));
    assertEquals(2, index.refresh(corpus, RefreshProgress.SILENT).added());
    assertServes(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void buildsADamagedIndexAnew(String kind) throws IOException {
    built().close();
    for (Path file : indexFiles(kind)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
    PassageIndex index = new PassageIndex(LuceneIndex.open(folder(), CLOCK));
    index.refresh(corpus, RefreshProgress.SILENT);
    assertServes(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void buildsAnIndexWithAMissingFileAnew(String kind) throws IOException {
    built().close();
    for (Path file : indexFiles(kind)) {
      Files.delete(file);
    }
    PassageIndex index = new PassageIndex(LuceneIndex.open(folder(), CLOCK));
    index.refresh(corpus, RefreshProgress.SILENT);
    assertServes(index);
  }

  private List<Path> indexFiles(String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<Path> found = files.filter(file -> file.toString().contains(kind)).toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  @Test
  void refusesAFolderOfOtherFiles() throws IOException {
    Files.createDirectories(folder());
    Path thesis = Files.writeString(folder().resolve("thesis.txt"), "years of work");
    IndexException refusal =
        assertThrows(
            IndexException.class, () -> new PassageIndex(LuceneIndex.open(folder(), CLOCK)));
    assertTrue(refusal.getMessage().contains("holds other files than an index"));
    try (Stream<Path> files = Files.list(folder())) {
      assertEquals(List.of(thesis), files.toList());
    }
  }

  @Test
  void leavesOtherFilesAloneWhenItStartsAnew() throws IOException {
    built().close();
    Path note = Files.writeString(folder().resolve("note.txt"), "mine");
    for (Path file : indexFiles("segments_")) {
      Files.delete(file);
    }
    new PassageIndex(LuceneIndex.open(folder(), CLOCK)).close();
    assertEquals("mine", Files.readString(note));
  }

  @Test
  void keepsTheOldStateWhenTheDiskIsFull() throws IOException {
    built().close();
    corpus.write("a.jsonl", corpus.line("one", "Changed."));
    try (PassageIndex index = new PassageIndex(LuceneIndex.open(folder(), CLOCK, FullDisk::new))) {
      IndexException failure =
          assertThrows(IndexException.class, () -> index.refresh(corpus, RefreshProgress.SILENT));
      assertTrue(failure.getMessage().endsWith("make room on the disk"), failure.getMessage());
      try (Snapshot snapshot = index.snapshot()) {
        assertEquals("First.", text(snapshot, "one"));
      }
    }
    assertServes(new PassageIndex(LuceneIndex.open(folder(), CLOCK)));
  }

  @Test
  void answersFromAnUnchangedIndexThatCannotBeWritten() throws IOException {
    built().close();
    try (PassageIndex index = new PassageIndex(LuceneIndex.open(folder(), CLOCK, FullDisk::new))) {
      assertEquals(2, index.refresh(corpus, RefreshProgress.SILENT).kept());
    }
  }

  @Test
  void saysThatTheCorpusIsMissing() throws IOException {
    try (PassageIndex index = built()) {
      corpus.delete("a.jsonl");
      Files.delete(corpus.root());
      IndexException failure =
          assertThrows(IndexException.class, () -> index.refresh(corpus, RefreshProgress.SILENT));
      assertTrue(failure.getMessage().startsWith("the corpus cannot be listed"));
      assertServes(index);
    }
  }

  /** A folder in which no file can be made. */
  private static final class FullDisk extends FilterDirectory {
    FullDisk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
