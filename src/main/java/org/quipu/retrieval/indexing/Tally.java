package org.quipu.retrieval.indexing;

/**
 * Counts the changes of a refresh, and maintains the resulting digest of the corpus. Thread-safe.
 */
public final class Tally {
  private CorpusDigest corpus;
  private int added;
  private int changed;
  private int removed;
  private boolean written;

  /**
   * Creates an empty tally.
   *
   * @param before the digest of the corpus before the refresh
   */
  public Tally(CorpusDigest before) {
    this.corpus = before;
  }

  synchronized void add(ArticleDigest article) {
    added++;
    corpus = corpus.plus(article);
    written = true;
  }

  synchronized void remove(ArticleDigest article) {
    removed++;
    corpus = corpus.minus(article);
    written = true;
  }

  /**
   * Records that an article was rewritten, perhaps only because it moved.
   *
   * @param wasRemoved whether it had been counted as removed
   */
  synchronized void replace(ArticleDigest before, ArticleDigest after, boolean wasRemoved) {
    if (wasRemoved) {
      removed--;
      corpus = corpus.plus(before);
    }
    if (!before.equals(after)) {
      changed++;
      corpus = corpus.minus(before).plus(after);
    }
    written = true;
  }

  /** Records that something other than an article was written. */
  synchronized void wrote() {
    written = true;
  }

  public synchronized CorpusDigest corpus() {
    return corpus;
  }

  public synchronized int added() {
    return added;
  }

  public synchronized int changed() {
    return changed;
  }

  public synchronized int removed() {
    return removed;
  }

  /** Whether there is anything to commit. */
  public synchronized boolean hasWritten() {
    return written;
  }
}
