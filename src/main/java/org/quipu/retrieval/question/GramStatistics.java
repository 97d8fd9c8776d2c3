package org.quipu.retrieval.question;

import org.quipu.retrieval.reading.Grams;

/**
 * How many passages hold a run of letters, estimated from how many hold the words with that run.
 * Runs share counters by hash, which makes a rare run look a little more common and never rarer.
 */
public final class GramStatistics {
  private static final int BUCKETS = 1 << 17;

  private final int passages;
  private final float[] expected = new float[BUCKETS];

  /**
   * No run counted yet.
   *
   * @param passages of the index
   */
  public GramStatistics(int passages) {
    this.passages = passages;
  }

  public int passages() {
    return passages;
  }

  /** Counts a word of the vocabulary, in that many passages. */
  public void add(CharSequence word, int frequency) {
    Grams.of(word, gram -> expected[bucket(gram)] += frequency);
  }

  /** Counts what was counted elsewhere. */
  public void add(GramStatistics other) {
    for (int i = 0; i < BUCKETS; i++) {
      expected[i] += other.expected[i];
    }
  }

  /** Inverse document frequency of a run, as BM25 has it for words. */
  public double idf(int gram) {
    // Words fall into passages nearly independently: this many hold at least one of them.
    double frequency = passages * -Math.expm1(-expected[bucket(gram)] / Math.max(1.0, passages));
    return Bm25.idf(passages, frequency);
  }

  private static int bucket(int gram) {
    return (gram ^ gram >>> 15) & BUCKETS - 1;
  }
}
