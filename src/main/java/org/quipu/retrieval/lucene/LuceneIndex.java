package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.Generation;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.SearchEngine;
import org.quipu.retrieval.indexing.Listing;
import org.quipu.retrieval.reading.TextAnalysis;

/**
 * A Lucene index in its own folder.
 *
 * <p>Every refresh is one Lucene commit: a process that dies in the middle leaves the previous
 * commit, and readers see either that or the next one. A lock makes a second process wait before it
 * writes. An index that is damaged or of another format version is rebuilt.
 */
public final class LuceneIndex implements SearchEngine {
  private static final long LOCK_WAIT_MILLIS = 120_000;

  private final IndexFolder folder;
  private final InstantSource clock;
  private final Analyzers analyzers = new Analyzers();
  private final TextAnalysis analysis = new LuceneAnalysis(analyzers);
  private final SegmentVocabulary segments = new SegmentVocabulary();
  private volatile Generations generations;

  private LuceneIndex(IndexFolder folder, InstantSource clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.generations = new Generations(folder, segments);
  }

  /** Loads the classes of Lucene that opening an index needs, including those that map files. */
  public static void load() {
    MMapDirectory.supportsMadvise();
    Codec.getDefault();
    Analyzers.served("en");
  }

  /**
   * Opens the index in a folder, creating an empty one if there is none.
   *
   * @throws IndexException if the folder cannot be used
   */
  public static LuceneIndex open(Path folder, InstantSource clock) {
    return open(folder, clock, UnaryOperator.identity());
  }

  /** For tests with files that cannot be read or written. */
  static LuceneIndex open(Path path, InstantSource clock, UnaryOperator<Directory> faults) {
    try {
      Files.createDirectories(path);
      return open(new IndexFolder(path, faults.apply(FSDirectory.open(path))), clock);
    } catch (IOException e) {
      throw IndexFolder.failure(path, e);
    }
  }

  private static LuceneIndex open(IndexFolder folder, InstantSource clock) throws IOException {
    IndexFolder.State state = folder.state();
    if (state == IndexFolder.State.UNUSABLE) {
      try (var _ = new WaitingLock(folder.directory(), LOCK_WAIT_MILLIS)) {
        state = folder.state();
        if (state == IndexFolder.State.UNUSABLE) { // unless another process was first
          folder.startAnew();
        }
      }
    }
    if (state == IndexFolder.State.FOREIGN) {
      throw folder.foreign();
    }
    return new LuceneIndex(folder, clock);
  }

  @Override
  public TextAnalysis analysis() {
    return analysis;
  }

  @Override
  public Generation generation() {
    return folder.reading(() -> generations.acquire());
  }

  @Override
  public RefreshReport refresh(Corpus corpus, RefreshProgress progress) {
    Listing listing = listing(corpus);
    try {
      Optional<RefreshReport> nothingToDo = reportIfCurrent(listing);
      return nothingToDo.isPresent() ? nothingToDo.get() : write(corpus, progress);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  private Listing listing(Corpus corpus) {
    Instant begun = clock.instant();
    try {
      return new Listing(corpus.files(), begun);
    } catch (IOException e) {
      throw new IndexException(
          "the corpus cannot be listed: " + e.getMessage() + "; name its folder with --corpus", e);
    }
  }

  /** The report if the index is up to date; this check takes no lock. */
  private Optional<RefreshReport> reportIfCurrent(Listing listing) throws IOException {
    generations.maybeRefreshBlocking();
    try (LuceneGeneration current = generations.acquire()) {
      if (!current.commit().listing().equals(listing.digest())) {
        return Optional.empty();
      }
      IndexedFiles files = new IndexedFiles(current.reader());
      List<CorpusProblem> problems =
          new TreeMap<>(files.problems()).values().stream().flatMap(List::stream).toList();
      return Optional.of(new RefreshReport(0, 0, 0, current.info().articles(), problems));
    }
  }

  private RefreshReport write(Corpus corpus, RefreshProgress progress) throws IOException {
    try (var _ = new WaitingLock(folder.directory(), LOCK_WAIT_MILLIS)) {
      Listing listing = listing(corpus);
      try {
        RefreshReport report =
            transaction().run(corpus, listing, progress, generations::maybeRefreshBlocking);
        generations.maybeRefreshBlocking();
        return report;
      } catch (IOException e) {
        if (!IndexFolder.isDamage(e)) {
          throw e;
        }
        return rebuild(corpus, listing, progress);
      }
    }
  }

  private Transaction transaction() {
    return new Transaction(folder.directory(), analyzers, clock);
  }

  // Readers of the damaged index go on with the parts that they can read.
  private RefreshReport rebuild(Corpus corpus, Listing listing, RefreshProgress progress)
      throws IOException {
    folder.startAnew();
    RefreshReport report = transaction().run(corpus, listing, progress, () -> {});
    Generations damaged = generations;
    generations = new Generations(folder, segments);
    damaged.close();
    return report;
  }

  @Override
  public void close() {
    try (Directory _ = folder.directory()) {
      generations.close();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }
}
