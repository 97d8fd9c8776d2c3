package org.quipu.chat.room;

import java.util.Locale;

/** Counts slips of the finger: a letter too many, too few or wrong, or two that changed places. */
final class EditDistance {
  /** Longer words are never near to anything. */
  private static final int MAX_LENGTH = 64;

  private EditDistance() {}

  static int between(String typed, String meant) {
    if (typed.length() > MAX_LENGTH || meant.length() > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    String a = typed.toLowerCase(Locale.ROOT);
    String b = meant.toLowerCase(Locale.ROOT);
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, a, b, i, j);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int least(int[][] slips, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(
            slips[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
