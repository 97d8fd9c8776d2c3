package org.quipu.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Learns the weights of the signals from tables of {@link DumpSignals}. Prints what they do on
 * articles that they were not taught with, then learns from all and writes {@code
 * weights.properties}.
 *
 * <p>Arguments: the folder for it, then the tables. To see what some signals are worth, cut the
 * columns of the others out of the tables.
 */
public final class LearnRanking {
  private static final int FOLDS = 3;
  private static final int CANDIDATES = 15;

  private LearnRanking() {}

  public static void main(String[] arguments) throws Exception {
    Pools pools = new Pools(CANDIDATES);
    for (int i = 1; i < arguments.length; i++) {
      pools.read(Path.of(arguments[i]));
    }
    double[] unseen = new double[pools.rowCount()];
    for (int fold = 0; fold < FOLDS; fold++) {
      boolean[] taught = new boolean[pools.size()];
      for (int pool = 0; pool < taught.length; pool++) {
        taught[pool] = pools.fold(pool, FOLDS) != fold;
      }
      keep(pools, taught, LinearFit.scores(pools, LinearFit.fit(pools, taught)), unseen);
    }
    report("other articles", pools, unseen);
    boolean[] all = new boolean[pools.size()];
    Arrays.fill(all, true);
    double[] weights = LinearFit.fit(pools, all);
    report("taught articles", pools, LinearFit.scores(pools, weights));
    write(Path.of(arguments[0]), pools.names(), weights);
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

  private static void write(Path folder, List<String> names, double[] weights) throws IOException {
    Path file = Files.createDirectories(folder).resolve("weights.properties");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("# The weight of each signal in a passage's score, as");
      out.println(
          "# org.quipu.training.LearnRanking wrote it; see docs/ranking.md for the command.");
      for (int i = 0; i < weights.length; i++) {
        out.printf(Locale.ROOT, "%s=%.3f%n", names.get(i), weights[i]);
      }
    }
  }
}
