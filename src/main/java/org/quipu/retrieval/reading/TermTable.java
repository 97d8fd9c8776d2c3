package org.quipu.retrieval.reading;

/** From a term's hash to its number in a question; open addressing, small enough for the cache. */
public final class TermTable {
  /**
   * Slots for each term: nearly all words that are looked up are not there, which shows at once.
   */
  private static final int SPARSE = 16;

  private final int[] keys;
  private final int[] values;
  private final float[] weights;
  private final int mask;
  private int size;

  /**
   * An empty table.
   *
   * @param capacity the most terms that will be put
   */
  public TermTable(int capacity) {
    int size = Integer.highestOneBit(Math.max(4, capacity) * SPARSE);
    keys = new int[size];
    values = new int[size];
    weights = new float[size];
    mask = size - 1;
  }

  /** Puts a term unless it is there already. */
  public void put(int hash, int value, double weight) {
    int slot = slot(hash);
    if (keys[slot] == 0) {
      keys[slot] = hash;
      values[slot] = value;
      weights[slot] = (float) weight;
      size++;
    }
  }

  /** How many terms were put. */
  public int size() {
    return size;
  }

  /** The slot of a term, or −1; hash 0 is never there. */
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
