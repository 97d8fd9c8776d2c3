package org.quipu.retrieval.indexing;

import java.util.Arrays;

/**
 * A growing map from well-mixed longs to non-negative ints, at 18 to 36 bytes per entry, for
 * millions of entries. Entries cannot be removed or overwritten.
 */
public final class LongIntMap {
  /** The value for an absent key. */
  public static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] values = filled(keys.length);
  private int size;

  /** The value of a key, or {@link #NONE}. */
  public int get(long key) {
    return values[slot(key)];
  }

  /** Maps a key unless it is present; returns its previous value, or {@link #NONE}. */
  public int putIfAbsent(long key, int value) {
    int slot = slot(key);
    int present = values[slot];
    if (present == NONE) {
      keys[slot] = key;
      values[slot] = value;
      size++;
      if (size > keys.length / 3 * 2) {
        grow();
      }
    }
    return present;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] values = new int[length];
    Arrays.fill(values, NONE);
    return values;
  }
}
