package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Regression trees over signals, summed: what a weighted sum cannot say, such as that a signal
 * counts only where another is weak. Written one tree a line: {@code signal<=edge (if so) (if not)}
 * or the number to add.
 */
final class TreeModel {
  private static final int LEAF = -1;

  // By node; the children of a node stand at next and next + 1 of these lists.
  private final List<Integer> building = new ArrayList<>();
  private final List<Float> edges = new ArrayList<>();
  private final List<Integer> otherwise = new ArrayList<>();

  private final int[] roots;
  private final int[] signals;
  private final float[] values;
  private final int[] ifNot;

  TreeModel(List<String> trees) {
    roots = new int[trees.size()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = building.size();
      Parser parser = new Parser(trees.get(i));
      parser.node();
      parser.expectEnd();
    }
    signals = building.stream().mapToInt(Integer::intValue).toArray();
    ifNot = otherwise.stream().mapToInt(Integer::intValue).toArray();
    values = new float[edges.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = edges.get(i);
    }
    building.clear();
    edges.clear();
    otherwise.clear();
  }

  /** The trees that come with the program. */
  static TreeModel shipped() {
    return new TreeModel(Resource.lines("trees.txt"));
  }

  double score(double[] of) {
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (signals[node] != LEAF) {
        node = of[signals[node]] <= values[node] ? node + 1 : ifNot[node];
      }
      sum += values[node];
    }
    return sum;
  }

  /** Reads one tree; its nodes are laid out so that what follows if so stands next to the node. */
  private final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    void node() {
      int edge = text.indexOf("<=", at);
      int open = text.indexOf('(', at);
      int close = text.indexOf(')', at);
      boolean leaf = edge < 0 || (close >= 0 && close < edge);
      if (leaf) {
        int end = close < 0 ? text.length() : close;
        add(LEAF, Float.parseFloat(text.substring(at, end)));
        at = end;
        return;
      }
      int signal = Signals.NAMES.indexOf(text.substring(at, edge));
      if (signal < 0) {
        throw new IllegalArgumentException("no signal is called " + text.substring(at, edge));
      }
      int node = add(signal, Float.parseFloat(text.substring(edge + 2, open).strip()));
      at = open;
      branch();
      otherwise.set(node, building.size());
      at++;
      branch();
    }

    private void branch() {
      at++;
      node();
      at++;
    }

    private int add(int signal, float value) {
      building.add(signal);
      edges.add(value);
      otherwise.add(0);
      return building.size() - 1;
    }

    void expectEnd() {
      if (at != text.length()) {
        throw new IllegalArgumentException("a tree ends at " + at + ": " + text);
      }
    }
  }
}
