package org.quipu.retrieval.lucene;

/**
 * What a refresh did so far, and the digest of the corpus that comes of it. Safe for many threads.
 */
final class Tally {
  private CorpusDigest corpus;
  private int added;
  private int changed;
  private int removed;
  private boolean written;

  Tally(CorpusDigest before) {
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

  synchronized CorpusDigest corpus() {
    return corpus;
  }

  synchronized int added() {
    return added;
  }

  synchronized int changed() {
    return changed;
  }

  synchronized int removed() {
    return removed;
  }

  /** Whether there is anything to commit. */
  synchronized boolean hasWritten() {
    return written;
  }
}
