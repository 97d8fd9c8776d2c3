package org.quipu.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The place in a text most similar to a quotation, by edit distance over words: all words of the
 * quotation against the stretch of the text that matches best (Sellers, 1980).
 *
 * @param steps from the first to the last word of the quotation
 * @param distance the number of words to change, add or leave out
 */
record WordAlignment(List<Step> steps, int distance) {
  /** The index for a side of a step that has no word. */
  static final int NONE = -1;

  /**
   * One word of the quotation beside one of the text.
   *
   * @param asked index of the quotation's word, or {@link #NONE}
   * @param real index of the text's word, or {@link #NONE}
   */
  record Step(int asked, int real) {}

  static WordAlignment of(List<Word> asked, List<Word> real) {
    int[][] cost = new int[asked.size() + 1][real.size() + 1];
    for (int i = 1; i <= asked.size(); i++) {
      cost[i][0] = i;
      for (int j = 1; j <= real.size(); j++) {
        int exchange = cost[i - 1][j - 1] + (same(asked, i, real, j) ? 0 : 1);
        cost[i][j] = Math.min(exchange, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
      }
    }
    int end = 0;
    int last = asked.size();
    for (int j = 1; j <= real.size(); j++) {
      boolean better = cost[last][j] < cost[last][end];
      // Of two ends with the same cost, prefer the one that aligns a word of the text with the last
      // word.
      boolean fuller =
          j == end + 1
              && cost[last][j] == cost[last][end]
              && cost[last][j] == cost[last - 1][j - 1] + 1;
      end = better || fuller ? j : end;
    }
    return new WordAlignment(trace(cost, asked, real, end), cost[asked.size()][end]);
  }

  private static List<Step> trace(int[][] cost, List<Word> asked, List<Word> real, int end) {
    List<Step> steps = new ArrayList<>();
    int i = asked.size();
    int j = end;
    while (i > 0) {
      if (j > 0 && cost[i][j] == cost[i - 1][j - 1] + (same(asked, i, real, j) ? 0 : 1)) {
        steps.add(new Step(--i, --j));
      } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
        steps.add(new Step(NONE, --j));
      } else {
        steps.add(new Step(--i, NONE));
      }
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }

  private static boolean same(List<Word> asked, int i, List<Word> real, int j) {
    return asked.get(i - 1).form().equals(real.get(j - 1).form());
  }

  /** The index of the first aligned word of the text, or {@link #NONE}. */
  int firstReal() {
    return steps.stream().mapToInt(Step::real).filter(r -> r != NONE).findFirst().orElse(NONE);
  }

  /** The index of the last aligned word of the text, or {@link #NONE}. */
  int lastReal() {
    return steps.stream().mapToInt(Step::real).max().orElse(NONE);
  }
}
