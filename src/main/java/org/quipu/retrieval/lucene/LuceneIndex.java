package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Corpus;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;

/**
 * An index in a folder of its own.
 *
 * <p>Every refresh is one Lucene commit: a process that dies in the middle leaves the commit before
 * it, and readers see either that or the next. Lucene's write lock keeps a second process from
 * writing at the same time; it waits for its turn. An index that is damaged or of another format
 * version is built anew.
 */
public final class LuceneIndex implements PassageIndex {
  private static final long LOCK_WAIT_MILLIS = 120_000;

  private final Path folder;
  private final InstantSource clock;
  private final Directory directory;
  private final Analyzers analyzers = new Analyzers();
  private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
  private final SearcherManager searchers;

  private LuceneIndex(Path folder, InstantSource clock, Directory directory) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.directory = directory;
    this.searchers = new SearcherManager(directory, searcherFactory(analyzers, json));
  }

  private static SearcherFactory searcherFactory(Analyzers analyzers, ObjectMapper json) {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
          throws IOException {
        return new CorpusSearcher((DirectoryReader) reader, analyzers, json);
      }
    };
  }

  /**
   * Opens the index in a folder, an empty one where there is none yet.
   *
   * @throws IndexException if the folder cannot be used
   */
  public static LuceneIndex open(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      Directory directory = FSDirectory.open(folder);
      if (!isUsable(directory)) {
        startAnew(directory);
      }
      return new LuceneIndex(folder, clock, directory);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static boolean isUsable(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String version =
          reader.getIndexCommit().getUserData().getOrDefault(IndexFormat.COMMIT_VERSION, "");
      return version.equals(Integer.toString(IndexFormat.VERSION));
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | java.nio.file.NoSuchFileException
        | java.io.EOFException e) {
      return false;
    }
  }

  private static void startAnew(Directory directory) throws IOException {
    try (var _ = new WaitingLock(directory, LOCK_WAIT_MILLIS)) {
      if (isUsable(directory)) {
        return; // another process was first
      }
      IndexWriterConfig config =
          new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && !file.equals(WaitingLock.NAME)) {
          directory.deleteFile(file);
        }
      }
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        CommitData.EMPTY.writeTo(writer);
        writer.commit();
      }
    }
  }

  @Override
  public Snapshot snapshot() {
    try {
      return new LuceneSnapshot(searchers, (CorpusSearcher) searchers.acquire());
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  @Override
  public RefreshReport refresh(Corpus corpus, RefreshProgress progress) {
    try (var _ = new WaitingLock(directory, LOCK_WAIT_MILLIS)) {
      searchers.maybeRefreshBlocking();
      RefreshReport report = new Refresh(directory, analyzers, json, clock).run(corpus, progress);
      searchers.maybeRefreshBlocking();
      return report;
    } catch (IOException | UncheckedIOException e) {
      throw failure(folder, e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static IndexException failure(Path folder, Exception cause) {
    String cure =
        cause instanceof LockObtainFailedException
            ? "another process is writing it; wait for that one"
            : "delete the folder to have it built anew, or name another with --index";
    return new IndexException(
        "the index in " + folder + " cannot be used: " + cause.getMessage() + "; " + cure, cause);
  }

  /** Kept apart so that a snapshot can give its searcher back. */
  static void release(ReferenceManager<IndexSearcher> searchers, IndexSearcher searcher) {
    try {
      searchers.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
