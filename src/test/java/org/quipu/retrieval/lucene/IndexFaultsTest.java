package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;

/** Disks that are full, fail or corrupt the index, which the next refresh repairs. */
class IndexFaultsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final Map<String, String> TEXTS = Map.of("one", "First.", "two", "Second.");
  private static final int FLIPS = 40;

  @TempDir private Path temp;
  private CorpusOnDisk corpus;

  @BeforeEach
  void corpus() {
    corpus = new CorpusOnDisk(temp.resolve("corpus"));
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
  }

  /** A folder that refuses one of the operations that change it, counted from the opening on. */
  private static final class RefusingOnce extends FilterDirectory {
    private final int failing;
    private final AtomicInteger operations = new AtomicInteger();

    RefusingOnce(Directory directory, int failing) {
      super(directory);
      this.failing = failing;
    }

    private void operation() throws IOException {
      if (operations.incrementAndGet() == failing) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      operation();
      return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      operation();
      super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
      operation();
      super.rename(source, target);
    }

    @Override
    public void syncMetaData() throws IOException {
      operation();
      super.syncMetaData();
    }
  }

  /** Refreshes over a folder that fails once. Returns how many operations there were. */
  private int refresh(Path folder, int failing) {
    RefusingOnce[] opened = new RefusingOnce[1];
    try (PassageIndex index =
        new PassageIndex(
            LuceneIndex.open(folder, CLOCK, real -> opened[0] = new RefusingOnce(real, failing)))) {
      index.refresh(corpus, RefreshProgress.SILENT);
    } catch (IndexException e) {
      assertTrue(failing < Integer.MAX_VALUE, e.toString());
    }
    return opened[0] == null ? failing : opened[0].operations.get();
  }

  private static Map<String, String> served(Path folder, CorpusOnDisk corpus) {
    try (PassageIndex index = new PassageIndex(LuceneIndex.open(folder, CLOCK))) {
      index.refresh(corpus, RefreshProgress.SILENT);
      try (Snapshot snapshot = index.snapshot()) {
        return Map.of("one", text(snapshot, "one"), "two", text(snapshot, "two"));
      }
    }
  }

  private static String text(Snapshot snapshot, String id) {
    return snapshot.article(id).map(article -> article.text().value()).orElse("");
  }

  @Test
  void anyWriteMayFailOnceAndTheNextRefreshMendsIt() {
    int operations = refresh(temp.resolve("sound"), Integer.MAX_VALUE);
    assertTrue(operations > 3, "so few: " + operations);
    for (int failing = 1; failing <= operations; failing++) {
      Path folder = temp.resolve("index" + failing);
      refresh(folder, failing);
      assertEquals(TEXTS, served(folder, corpus), "operation " + failing + " failed");
    }
  }

  @Test
  void aFlippedBitNeverChangesWhatIsQuoted() throws IOException {
    Path sound = temp.resolve("sound");
    refresh(sound, Integer.MAX_VALUE);
    List<Path> files;
    try (Stream<Path> all = Files.list(sound)) {
      files = all.filter(file -> file.toFile().length() > 0).sorted().toList();
    }
    Random random = new Random(11);
    for (int i = 0; i < FLIPS; i++) {
      Path folder = Files.createDirectories(temp.resolve("flipped" + i));
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      Path victim = folder.resolve(files.get(random.nextInt(files.size())).getFileName());
      byte[] bytes = Files.readAllBytes(victim);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(victim, bytes);
      try {
        assertEquals(TEXTS, served(folder, corpus), victim + " at " + at);
      } catch (IndexException e) {
        assertTrue(e.getMessage().contains("index"), e.getMessage());
      }
    }
  }
}
