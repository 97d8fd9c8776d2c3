package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.question.Synonyms;

/**
 * An index in a folder of its own.
 *
 * <p>Every refresh is one Lucene commit: a process that dies in the middle leaves the commit before
 * it, and readers see either that or the next. A lock keeps a second process from writing at the
 * same time; it waits for its turn. An index that is damaged or of another format version is built
 * anew.
 */
public final class LuceneIndex implements PassageIndex {
  private static final long LOCK_WAIT_MILLIS = 120_000;

  private final IndexFolder folder;
  private final InstantSource clock;
  private final Synonyms synonyms;
  private final Analyzers analyzers = new Analyzers();
  private final SegmentGrams grams = new SegmentGrams();
  private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
  private volatile SearcherManager searchers;

  private LuceneIndex(IndexFolder folder, InstantSource clock, Synonyms synonyms)
      throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.synonyms = synonyms;
    this.searchers = searchers();
  }

  private SearcherManager searchers() throws IOException {
    return new SearcherManager(
        folder.directory(),
        new SearcherFactory() {
          @Override
          public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
              throws IOException {
            return new CorpusSearcher((DirectoryReader) reader, analyzers, synonyms, grams, json);
          }
        });
  }

  /**
   * Opens the index in a folder, an empty one where there is none yet.
   *
   * @throws IndexException if the folder cannot be used
   */
  public static LuceneIndex open(Path folder, InstantSource clock) {
    return open(folder, clock, Synonyms.NONE);
  }

  /**
   * Opens the index in a folder, an empty one where there is none yet.
   *
   * @param synonyms that a question's words may be met by
   * @throws IndexException if the folder cannot be used
   */
  public static LuceneIndex open(Path folder, InstantSource clock, Synonyms synonyms) {
    return open(folder, clock, synonyms, UnaryOperator.identity());
  }

  /** For tests of what happens when files cannot be read or written. */
  static LuceneIndex open(Path path, InstantSource clock, UnaryOperator<Directory> faults) {
    return open(path, clock, Synonyms.NONE, faults);
  }

  private static LuceneIndex open(
      Path path, InstantSource clock, Synonyms synonyms, UnaryOperator<Directory> faults) {
    try {
      Files.createDirectories(path);
      IndexFolder folder = new IndexFolder(path, faults.apply(FSDirectory.open(path)));
      return open(folder, clock, synonyms);
    } catch (IOException e) {
      throw IndexFolder.failure(path, e);
    }
  }

  private static LuceneIndex open(IndexFolder folder, InstantSource clock, Synonyms synonyms)
      throws IOException {
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
    return new LuceneIndex(folder, clock, synonyms);
  }

  @Override
  public Snapshot snapshot() {
    try {
      SearcherManager current = searchers;
      return new LuceneSnapshot(current, (CorpusSearcher) current.acquire(), folder);
    } catch (IOException e) {
      throw folder.failure(e);
    }
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

  /** What there is to report if the index is up to date; finding that out takes no lock. */
  private Optional<RefreshReport> reportIfCurrent(Listing listing) throws IOException {
    searchers.maybeRefreshBlocking();
    CorpusSearcher searcher = (CorpusSearcher) searchers.acquire();
    try {
      if (!searcher.commit().listing().equals(listing.digest())) {
        return Optional.empty();
      }
      IndexedFiles files = new IndexedFiles(searcher.getIndexReader(), json);
      List<CorpusProblem> problems =
          new TreeMap<>(files.problems()).values().stream().flatMap(List::stream).toList();
      return Optional.of(new RefreshReport(0, 0, 0, searcher.info().articles(), problems));
    } finally {
      searchers.release(searcher);
    }
  }

  private RefreshReport write(Corpus corpus, RefreshProgress progress) throws IOException {
    try (var _ = new WaitingLock(folder.directory(), LOCK_WAIT_MILLIS)) {
      Listing listing = listing(corpus);
      try {
        RefreshReport report =
            transaction().run(corpus, listing, progress, searchers::maybeRefreshBlocking);
        searchers.maybeRefreshBlocking();
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
    return new Transaction(folder.directory(), analyzers, json, clock);
  }

  // Snapshots of the damaged index stay with the manager that they came from.
  private RefreshReport rebuild(Corpus corpus, Listing listing, RefreshProgress progress)
      throws IOException {
    folder.startAnew();
    RefreshReport report = transaction().run(corpus, listing, progress, () -> {});
    SearcherManager damaged = searchers;
    searchers = searchers();
    damaged.close();
    return report;
  }

  @Override
  public void close() {
    try (Directory _ = folder.directory()) {
      searchers.close();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }
}
