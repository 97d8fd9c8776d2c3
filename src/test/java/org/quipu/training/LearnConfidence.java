package org.quipu.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Learns how likely a first passage is to answer, from tables of {@link DumpClues}. Prints what it
 * declines on articles that it was not taught with, then learns from all and writes {@code
 * confidence.properties}: the folder for it, then the tables.
 */
public final class LearnConfidence {
  private static final int FOLDS = 4;
  private static final double[] THRESHOLDS = {0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5};

  private LearnConfidence() {}

  public static void main(String[] arguments) throws Exception {
    Clues clues = new Clues();
    for (int i = 1; i < arguments.length; i++) {
      clues.read(Path.of(arguments[i]));
    }
    double[] chances = new double[clues.rows().size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      LogisticFit fit =
          LogisticFit.fit(clues.rows().stream().filter(row -> fold(row) != left).toList());
      for (int i = 0; i < chances.length; i++) {
        if (fold(clues.rows().get(i)) == fold) {
          chances[i] = fit.of(clues.rows().get(i).values());
        }
      }
    }
    new TreeSet<>(clues.rows().stream().map(Clues.First::set).toList())
        .forEach(set -> report(set, clues.rows(), chances));
    write(Path.of(arguments[0]), clues.names(), LogisticFit.fit(clues.rows()));
  }

  private static int fold(Clues.First row) {
    return Math.floorMod((row.article().hashCode() * 0x9E3779B1) >>> 8, FOLDS);
  }

  private static void report(String set, List<Clues.First> rows, double[] chances) {
    double[] answerable = chances(set, true, rows, chances);
    double[] others = chances(set, false, rows, chances);
    Arrays.sort(answerable);
    double at95 = answerable[answerable.length / 20];
    System.out.printf(
        Locale.ROOT,
        "%-20s at 95 %% answered (%.3f) declined %.1f%n",
        set,
        at95,
        below(at95, others));
    for (double threshold : THRESHOLDS) {
      System.out.printf(
          Locale.ROOT,
          "  %.2f: answered %.1f, declined %.1f%n",
          threshold,
          100 - below(threshold, answerable),
          below(threshold, others));
    }
  }

  private static double[] chances(
      String set, boolean answerable, List<Clues.First> rows, double[] chances) {
    return java.util.stream.IntStream.range(0, chances.length)
        .filter(i -> rows.get(i).set().equals(set) && rows.get(i).answerable() == answerable)
        .mapToDouble(i -> chances[i])
        .toArray();
  }

  private static double below(double threshold, double[] chances) {
    return 100.0 * Arrays.stream(chances).filter(c -> c < threshold).count() / chances.length;
  }

  private static void write(Path folder, List<String> names, LogisticFit fit) throws Exception {
    Path file = Files.createDirectories(folder).resolve("confidence.properties");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.println("# What each clue says of a passage's chance to answer, as");
      out.println("# org.quipu.training.LearnConfidence wrote it; see docs/ranking.md.");
      out.printf(Locale.ROOT, "intercept=%.4f%n", fit.intercept);
      for (int i = 0; i < fit.weights.length; i++) {
        out.printf(Locale.ROOT, "%s=%.4f%n", names.get(i), fit.weights[i]);
      }
    }
  }
}
