package org.quipu.retrieval.indexing;

/**
 * What a refresh did so far, and the digest of the corpus that comes of it. Safe for many threads.
 */
public final class Tally {
  private CorpusDigest corpus;
  private int added;
  private int changed;
  private int removed;
  private boolean written;

  /**
   * Nothing done yet.
   *
   * @param before the digest of the corpus as it was
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
   * An article was written again, perhaps only because it lies elsewhere now.
   *
   * @param wasRemoved whether it was counted as removed meanwhile
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

  /** Something was written that is not an article. */
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
