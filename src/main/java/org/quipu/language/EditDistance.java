package org.quipu.language;

import java.util.Arrays;

/**
 * Bounded edit distance from one word to others: insertions, deletions and substitutions of
 * letters, and transpositions of neighbours, where no letter is edited twice (optimal string
 * alignment).
 */
public final class EditDistance {
  private final char[] from;
  private final int most;
  private int[] beforeLast;
  private int[] last;
  private int[] row;

  /**
   * Creates a counter for distances from a word.
   *
   * @param most the bound; a greater distance counts as one more than this
   */
  public EditDistance(char[] from, int most) {
    this.from = from;
    this.most = most;
    beforeLast = new int[from.length + 1];
    last = new int[from.length + 1];
    row = new int[from.length + 1];
  }

  /** The number of edits from one word to another. */
  public static int between(String one, String other) {
    return between(one, other, Math.max(one.length(), other.length()));
  }

  /** The number of edits from one word to another; {@code most + 1} if it exceeds {@code most}. */
  public static int between(String one, String other, int most) {
    return new EditDistance(one.toCharArray(), most).to(other.toCharArray(), 0, other.length());
  }

  /**
   * The number of edits to the word in a range of an array; one more than the bound if it exceeds
   * the bound.
   */
  public int to(char[] letters, int start, int end) {
    if (Math.abs(end - start - from.length) > most) {
      return most + 1;
    }
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= end - start; i++) {
      Arrays.fill(row, most + 1);
      row[0] = i;
      int least = row[0];
      int to = Math.min(from.length, i + most);
      for (int j = Math.max(1, i - most); j <= to; j++) {
        row[j] = cell(letters, start + i - 1, i, j);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[from.length];
  }

  private int cell(char[] letters, int at, int i, int j) {
    char letter = letters[at];
    int edits = last[j - 1] + (from[j - 1] == letter ? 0 : 1);
    edits = Math.min(edits, 1 + Math.min(last[j], row[j - 1]));
    boolean exchanged = i > 1 && j > 1 && from[j - 2] == letter && from[j - 1] == letters[at - 1];
    return exchanged ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
  }
}
