package org.quipu.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows regression trees on what the scores so far get wrong: gradient boosting with histograms.
 */
final class TreeFit {
  private static final int BINS = 48;

  private final Pools pools;
  private final float[][] edges;
  private final byte[][] bins;
  private final int depth;
  private final double rate;
  private final double leastCurve;
  private final double shrink;

  TreeFit(Pools pools, int depth, double rate, double leastCurve, double shrink) {
    this.pools = pools;
    this.depth = depth;
    this.rate = rate;
    this.leastCurve = leastCurve;
    this.shrink = shrink;
    int width = pools.names().size();
    edges = new float[width][];
    bins = new byte[width][pools.rowCount()];
    for (int i = 0; i < width; i++) {
      edges[i] = edges(i);
      for (int row = 0; row < pools.rowCount(); row++) {
        int at = Arrays.binarySearch(edges[i], pools.row(row)[i]);
        bins[i][row] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  // A value falls into the first bin whose edge is not below it.
  private float[] edges(int signal) {
    float[] values = new float[pools.rowCount()];
    for (int row = 0; row < values.length; row++) {
      values[row] = pools.row(row)[signal];
    }
    Arrays.sort(values);
    float[] quantiles = new float[BINS - 1];
    int distinct = 0;
    for (int i = 1; i < BINS; i++) {
      float edge = values[(int) ((long) i * values.length / BINS)];
      if (distinct == 0 || edge > quantiles[distinct - 1]) {
        quantiles[distinct++] = edge;
      }
    }
    return Arrays.copyOf(quantiles, distinct);
  }

  /** A node; a leaf has no children. */
  record Node(int signal, float edge, List<Node> children, double value) {
    double of(float[] signals) {
      Node node = this;
      while (!node.children.isEmpty()) {
        node = node.children.get(signals[node.signal] <= node.edge ? 0 : 1);
      }
      return node.value;
    }
  }

  /** The next tree; its values are added to the scores. */
  Node grow(boolean[] taught, double[] scores) {
    Gradients gradients = Gradients.of(pools, taught, scores);
    int[] rows = new int[pools.rowCount()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (gradients.curve[row] > 0) {
        rows[count++] = row;
      }
    }
    Node tree = node(Arrays.copyOf(rows, count), gradients, depth);
    for (int row = 0; row < scores.length; row++) {
      scores[row] += tree.of(pools.row(row));
    }
    return tree;
  }

  private Node node(int[] rows, Gradients gradients, int left) {
    double slope = 0;
    double curve = 0;
    for (int row : rows) {
      slope += gradients.slope[row];
      curve += gradients.curve[row];
    }
    Node leaf = new Node(-1, 0, List.of(), rate * slope / (curve + shrink));
    if (left == 0) {
      return leaf;
    }
    double best = slope * slope / (curve + shrink) + 1e-3;
    int signal = -1;
    int bin = -1;
    double[] slopes = new double[BINS];
    double[] curves = new double[BINS];
    for (int i = 0; i < edges.length; i++) {
      Arrays.fill(slopes, 0);
      Arrays.fill(curves, 0);
      byte[] column = bins[i];
      for (int row : rows) {
        slopes[column[row]] += gradients.slope[row];
        curves[column[row]] += gradients.curve[row];
      }
      double s = 0;
      double c = 0;
      for (int b = 0; b < edges[i].length; b++) {
        s += slopes[b];
        c += curves[b];
        if (c < leastCurve || curve - c < leastCurve) {
          continue;
        }
        double gain = s * s / (c + shrink) + (slope - s) * (slope - s) / (curve - c + shrink);
        if (gain > best) {
          best = gain;
          signal = i;
          bin = b;
        }
      }
    }
    return signal < 0 ? leaf : split(rows, gradients, left, signal, bin);
  }

  private Node split(int[] rows, Gradients gradients, int left, int signal, int bin) {
    int[] low = new int[rows.length];
    int[] high = new int[rows.length];
    int lows = 0;
    int highs = 0;
    for (int row : rows) {
      if (bins[signal][row] <= bin) {
        low[lows++] = row;
      } else {
        high[highs++] = row;
      }
    }
    List<Node> children = new ArrayList<>();
    children.add(node(Arrays.copyOf(low, lows), gradients, left - 1));
    children.add(node(Arrays.copyOf(high, highs), gradients, left - 1));
    return new Node(signal, edges[signal][bin], List.copyOf(children), 0);
  }
}
