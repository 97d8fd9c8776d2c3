package org.quipu.retrieval.reading;

/**
 * A hash table from a term's hash to its number in a question, with open addressing; small enough
 * for the processor's cache.
 */
public final class TermTable {
  /**
   * The number of slots per term: nearly all words looked up are absent, which a sparse table shows
   * at once.
   */
  private static final int SPARSE = 16;

  private final int[] keys;
  private final int[] values;
  private final float[] weights;
  private final int mask;
  private int size;

  /**
   * Creates an empty table.
   *
   * @param capacity the maximum number of terms
   */
  public TermTable(int capacity) {
    int size = Integer.highestOneBit(Math.max(4, capacity) * SPARSE);
    keys = new int[size];
    values = new int[size];
    weights = new float[size];
    mask = size - 1;
  }

  /** Adds a term unless it is already present. */
  public void put(int hash, int value, double weight) {
    int slot = slot(hash);
    if (keys[slot] == 0) {
      keys[slot] = hash;
      values[slot] = value;
      weights[slot] = (float) weight;
      size++;
    }
  }

  /** The number of terms. */
  public int size() {
    return size;
  }

  /** The slot of a term, or −1; hash 0 is never present. */
  public int find(int hash) {
    if (hash == 0) {
      return -1;
    }
    int slot = slot(hash);
    return keys[slot] == 0 ? -1 : slot;
  }

  public int value(int slot) {
    return values[slot];
  }

  public float weight(int slot) {
    return weights[slot];
  }

  private int slot(int hash) {
    int slot = hash & mask;
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
