package org.quipu.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Learns the linear weights and the trees that correct them, from tables of {@link DumpSignals}.
 * Prints what they do on articles that they were not taught with, then learns from all and writes
 * {@code weights.properties} and {@code trees.txt} into a folder.
 *
 * <p>Arguments: the folder, the number of trees, then the tables.
 */
public final class LearnRanking {
  private static final int FOLDS = 3;
  private static final int CANDIDATES = 15;

  private LearnRanking() {}

  public static void main(String[] arguments) throws Exception {
    int trees = Integer.parseInt(arguments[1]);
    int depth = Integer.getInteger("depth", 4);
    double rate = Double.parseDouble(System.getProperty("rate", "0.1"));
    double leastCurve = Double.parseDouble(System.getProperty("leastCurve", "20"));
    double shrink = Double.parseDouble(System.getProperty("shrink", "10"));
    Pools pools = new Pools(CANDIDATES);
    for (int i = 2; i < arguments.length; i++) {
      pools.read(Path.of(arguments[i]));
    }
    TreeFit fit = new TreeFit(pools, depth, rate, leastCurve, shrink);
    double[] linear = new double[pools.rowCount()];
    double[] boosted = new double[pools.rowCount()];
    for (int fold = 0; fold < FOLDS; fold++) {
      boolean[] taught = new boolean[pools.size()];
      for (int pool = 0; pool < taught.length; pool++) {
        taught[pool] = pools.fold(pool, FOLDS) != fold;
      }
      double[] scores = LinearFit.scores(pools, LinearFit.fit(pools, taught));
      keep(pools, taught, scores, linear);
      for (int tree = 0; tree < trees; tree++) {
        fit.grow(taught, scores);
      }
      keep(pools, taught, scores, boosted);
    }
    report("linear, other articles", pools, linear);
    report("with trees, other articles", pools, boosted);
    boolean[] all = new boolean[pools.size()];
    Arrays.fill(all, true);
    double[] weights = LinearFit.fit(pools, all);
    double[] scores = LinearFit.scores(pools, weights);
    List<TreeFit.Node> grown = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      grown.add(fit.grow(all, scores));
    }
    report("with trees, taught articles", pools, scores);
    write(Path.of(arguments[0]), pools.names(), weights, grown);
  }

  private static void keep(Pools pools, boolean[] taught, double[] from, double[] to) {
    for (int pool = 0; pool < taught.length; pool++) {
      if (!taught[pool]) {
        int start = pools.start(pool);
        System.arraycopy(from, start, to, start, pools.end(pool) - start);
      }
    }
  }

  private static void report(String what, Pools pools, double[] scores) {
    TreeMap<String, double[]> sums = new TreeMap<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      double[] sum = sums.computeIfAbsent(pools.set(pool), _ -> new double[3]);
      int rank = rank(pools, pool, scores);
      sum[0]++;
      sum[1] += rank == 1 ? 1 : 0;
      sum[2] += rank > 0 ? 1.0 / rank : 0;
    }
    sums.forEach(
        (set, sum) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %-20s questions %5.0f  hit@1 %.2f  MRR %.2f%n",
                what,
                set,
                sum[0],
                100 * sum[1] / sum[0],
                100 * sum[2] / sum[0]));
  }

  private static int rank(Pools pools, int pool, double[] scores) {
    double best = Double.NEGATIVE_INFINITY;
    for (int row = pools.start(pool); row < pools.end(pool); row++) {
      if (pools.right(row)) {
        best = Math.max(best, scores[row]);
      }
    }
    if (best == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    int rank = 1;
    for (int row = pools.start(pool); row < pools.end(pool); row++) {
      rank += scores[row] > best ? 1 : 0;
    }
    return rank;
  }

  private static void write(
      Path folder, List<String> names, double[] weights, List<TreeFit.Node> trees)
      throws java.io.IOException {
    Files.createDirectories(folder);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(folder.resolve("weights.properties")))) {
      out.println("# The weight of each signal in a passage's score, as LearnRanking wrote it.");
      for (int i = 0; i < weights.length; i++) {
        out.printf(Locale.ROOT, "%s=%.3f%n", names.get(i), weights[i]);
      }
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("trees.txt")))) {
      out.println(
          "# What is added to the weighted sum, as LearnRanking wrote it. One tree a line:");
      out.println(
          "# signal<=edge (what follows if so) (what follows if not), or the number to add.");
      for (TreeFit.Node tree : trees) {
        out.println(text(tree, names));
      }
    }
  }

  private static String text(TreeFit.Node node, List<String> names) {
    if (node.children().isEmpty()) {
      return String.format(Locale.ROOT, "%.4f", node.value());
    }
    return String.format(
        Locale.ROOT,
        "%s<=%.5f (%s) (%s)",
        names.get(node.signal()),
        node.edge(),
        text(node.children().get(0), names),
        text(node.children().get(1), names));
  }
}
