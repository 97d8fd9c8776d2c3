package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.time.InstantSource;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.quipu.corpus.Corpus;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.indexing.IndexingThreads;
import org.quipu.retrieval.indexing.Listing;
import org.quipu.retrieval.indexing.Refresh;
import org.quipu.retrieval.indexing.Tally;

/** One refresh, which is committed as a whole or not at all. */
final class Transaction {
  private static final double BUFFER_MEGABYTES = 128;

  /** A change is small if at most one in this many articles is written. */
  private static final int SMALL = 10;

  /**
   * After a small change, segments larger than half of this are not merged, so that the change
   * takes effect at once: merging large segments can take minutes, and is left to the next large
   * change.
   */
  private static final double SMALL_MERGE_MEGABYTES = 64;

  private final Directory directory;
  private final Analyzers analyzers;
  private final InstantSource clock;

  Transaction(Directory directory, Analyzers analyzers, InstantSource clock) {
    this.directory = directory;
    this.analyzers = analyzers;
    this.clock = clock;
  }

  /**
   * Refreshes the index.
   *
   * @param published runs after the commit, while the index is still being cleaned up
   */
  RefreshReport run(Corpus corpus, Listing listing, RefreshProgress progress, Publication published)
      throws IOException {
    IndexWriter writer = new IndexWriter(directory, config());
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      RefreshReport report = write(writer, reader, corpus, listing, progress);
      if (writer.hasUncommittedChanges()) {
        writer.commit();
        published.run();
      }
      writer.close(); // waits for merges, and commits them
      return report;
    } catch (AlreadyClosedException e) {
      rollBack(writer, e);
      // An error in another thread closed the writer; that error is the cause.
      if (e.getCause() instanceof IOException error) {
        throw error;
      }
      throw e;
    } catch (Throwable e) {
      rollBack(writer, e);
      throw e;
    }
  }

  private IndexWriterConfig config() {
    return new IndexWriterConfig(analyzers.byField())
        .setCodec(new PassageCodec())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  private RefreshReport write(
      IndexWriter writer,
      DirectoryReader reader,
      Corpus corpus,
      Listing listing,
      RefreshProgress progress)
      throws IOException {
    CommitData before = CommitData.of(reader);
    Tally tally = new Tally(before.corpus());
    try (IndexingThreads threads =
        new IndexingThreads(Runtime.getRuntime().availableProcessors())) {
      Refresh refresh =
          new Refresh(listing, new LuceneUpdate(reader, writer), threads, tally, progress);
      refresh.run(corpus);
      String seen = refresh.leftSomethingUnread() ? "" : listing.digest();
      if (tally.hasWritten() || !seen.equals(before.listing())) {
        new CommitData(tally.corpus(), seen, clock.instant()).writeTo(writer);
      }
      int articles = articles(reader);
      if ((tally.added() + tally.changed()) * SMALL <= articles) {
        writer.getConfig().setMergePolicy(smallMerges());
      }
      return new RefreshReport(
          tally.added(),
          tally.changed(),
          tally.removed(),
          articles - tally.removed() - tally.changed(),
          refresh.problems());
    }
  }

  private static int articles(DirectoryReader reader) throws IOException {
    Term article = new Term(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE);
    return new IndexSearcher(reader).count(new TermQuery(article));
  }

  private static MergePolicy smallMerges() {
    return new TieredMergePolicy().setMaxMergedSegmentMB(SMALL_MERGE_MEGABYTES);
  }

  private static void rollBack(IndexWriter writer, Throwable because) {
    try {
      writer.rollback();
    } catch (IOException | RuntimeException e) {
      because.addSuppressed(e);
    }
  }

  /** Makes a commit visible. */
  @FunctionalInterface
  interface Publication {
    void run() throws IOException;
  }
}
