package org.quipu.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Learns the weights of the signals of sentences from tables of {@link DumpSentences} and writes
 * {@code sentence-weights.properties}: the folder for it, then the tables.
 */
public final class LearnSentences {
  private LearnSentences() {}

  public static void main(String[] arguments) throws Exception {
    Pools pools = new Pools(Integer.MAX_VALUE);
    for (int i = 1; i < arguments.length; i++) {
      pools.read(Path.of(arguments[i]));
    }
    boolean[] all = new boolean[pools.size()];
    Arrays.fill(all, true);
    double[] weights = LinearFit.fit(pools, all);
    Path file =
        Files.createDirectories(Path.of(arguments[0])).resolve("sentence-weights.properties");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("# The weight of each signal of a sentence in how well it answers, as");
      out.println(
          "# org.quipu.training.LearnSentences wrote it; see docs/ranking.md for the command.");
      for (int i = 0; i < weights.length; i++) {
        out.printf(Locale.ROOT, "%s=%.3f%n", pools.names().get(i), weights[i]);
      }
    }
  }
}
