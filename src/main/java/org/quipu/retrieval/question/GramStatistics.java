package org.quipu.retrieval.question;

import org.quipu.retrieval.reading.Grams;

/**
 * The number of passages that contain a run of letters, estimated from the frequencies of the words
 * with that run. Runs share counters by hash, which can only overestimate the frequency of a rare
 * run.
 */
public final class GramStatistics {
  private static final int BUCKETS = 1 << 17;

  private final int passages;
  private final float[] expected = new float[BUCKETS];

  /**
   * Creates empty statistics.
   *
   * @param passages the number of passages of the index
   */
  public GramStatistics(int passages) {
    this.passages = passages;
  }

  public int passages() {
    return passages;
  }

  /** Counts a word of the vocabulary that occurs in the given number of passages. */
  public void add(CharSequence word, int frequency) {
    Grams.of(word, gram -> expected[bucket(gram)] += frequency);
  }

  /** Adds the counts of other statistics. */
  public void add(GramStatistics other) {
    for (int i = 0; i < BUCKETS; i++) {
      expected[i] += other.expected[i];
    }
  }

  /** The inverse document frequency of a run, as BM25 defines it for words. */
  public double idf(int gram) {
    // Assumes that words occur in passages independently; the result is the number of passages with
    // at least one of them.
    double frequency = passages * -Math.expm1(-expected[bucket(gram)] / Math.max(1.0, passages));
    return Bm25.idf(passages, frequency);
  }

  private static int bucket(int gram) {
    return (gram ^ gram >>> 15) & BUCKETS - 1;
  }
}
