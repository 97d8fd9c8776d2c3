package org.quipu.training;

import static org.quipu.training.Asked.Vectors.ALL_THERE;
import static org.quipu.training.Asked.Vectors.MISSING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reports the figures of the models on held-out articles, and the value of each signal. */
final class Report {
  private static final int FOLDS = 3;
  private static final String BEGIN = "<!-- begin: written by org.quipu.training.Train -->";
  private static final String END = "<!-- end -->";
  private static final double[] THRESHOLDS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  private final Pools sentences;
  private final Pools byWords;
  private final Pools byMeaning;
  private final Firsts wordFirsts;
  private final Firsts meaningFirsts;

  Report(Pools sentences, Pools byWords, Pools byMeaning, Firsts wordFirsts, Firsts meaningFirsts) {
    this.sentences = sentences;
    this.byWords = byWords;
    this.byMeaning = byMeaning;
    this.wordFirsts = wordFirsts;
    this.meaningFirsts = meaningFirsts;
  }

  /** Puts the tables between the marks in a document. */
  void write(Path document) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      throw new IOException(document + " lacks the lines " + BEGIN + " and " + END);
    }
    List<String> lines = new ArrayList<>();
    lines.add(BEGIN);
    lines.add("");
    addFigures(lines);
    addWorth("Sentences", sentences, lines);
    addWorth("Passages by words", byWords, lines);
    addWorth("Passages by meaning", byMeaning, lines);
    addConfidence("by words", wordFirsts, lines);
    addConfidence("by meaning", meaningFirsts, lines);
    Files.writeString(
        document, text.substring(0, begin) + String.join("\n", lines) + "\n" + text.substring(end));
  }

  private void addFigures(List<String> lines) {
    Map<String, Figures> words = figures(byWords, byWords.unseen(FOLDS, _ -> true), MISSING);
    double[] meaning = byMeaning.unseen(FOLDS, _ -> true);
    Map<String, Figures> ten = figures(byMeaning, meaning, MISSING);
    Map<String, Figures> all = figures(byMeaning, meaning, ALL_THERE);
    lines.add(
        "| set | questions | by words: hit@1 | hit@3 | MRR | vectors missing: hit@1 | hit@3 | MRR"
            + " | all there: hit@1 | hit@3 | MRR |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
    words.forEach(
        (set, figures) ->
            lines.add(
                "| %s | %d |%s%s%s"
                    .formatted(
                        set, figures.count, figures.cells(), cells(ten, set), cells(all, set))));
    lines.add("");
  }

  private static String cells(Map<String, Figures> figures, String set) {
    return figures.containsKey(set) ? figures.get(set).cells() : " | | |";
  }

  private static void addWorth(String what, Pools pools, List<String> lines) {
    double[] weights = RankFit.fit(pools, _ -> true, _ -> true);
    Figures all = sum(figures(pools, pools.unseen(FOLDS, _ -> true), MISSING, ALL_THERE));
    lines.add("| " + what + ": signal | weight | hit@1 without it | MRR without it |");
    lines.add("|---|---|---|---|");
    lines.add(String.format(Locale.ROOT, "| all | | %.2f | %.2f |", all.hit1(), all.mrr()));
    for (int i = 0; i < pools.width(); i++) {
      int left = i;
      Figures without =
          sum(figures(pools, pools.unseen(FOLDS, signal -> signal != left), MISSING, ALL_THERE));
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %+.2f | %+.2f |",
              pools.names().get(i),
              weights[i],
              without.hit1() - all.hit1(),
              without.mrr() - all.mrr()));
    }
    lines.add("");
  }

  private static void addConfidence(String what, Firsts firsts, List<String> lines) {
    double[] chances = firsts.unseen();
    lines.add(
        "| confidence "
            + what
            + " at least | answerable questions | of them right | article left out | passage left"
            + " out |");
    lines.add("|---|---|---|---|---|");
    for (double threshold : THRESHOLDS) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %.2f | %.1f | %.1f | %.1f | %.1f |",
              threshold,
              share(firsts, Firsts.Kind.ANSWERABLE, threshold, chances),
              right(firsts, threshold, chances),
              share(firsts, Firsts.Kind.ARTICLE_MISSING, threshold, chances),
              share(firsts, Firsts.Kind.PASSAGE_MISSING, threshold, chances)));
    }
    lines.add("");
  }

  private static double share(Firsts firsts, Firsts.Kind kind, double threshold, double[] chances) {
    int all = 0;
    int above = 0;
    for (int i = 0; i < chances.length; i++) {
      if (firsts.all().get(i).kind() == kind) {
        all++;
        above += chances[i] >= threshold ? 1 : 0;
      }
    }
    return 100.0 * above / Math.max(1, all);
  }

  private static double right(Firsts firsts, double threshold, double[] chances) {
    int all = 0;
    int right = 0;
    for (int i = 0; i < chances.length; i++) {
      if (firsts.all().get(i).kind() == Firsts.Kind.ANSWERABLE && chances[i] >= threshold) {
        all++;
        right += firsts.all().get(i).right() ? 1 : 0;
      }
    }
    return 100.0 * right / Math.max(1, all);
  }

  private static Map<String, Figures> figures(Pools pools, double[] scores, Asked.Vectors... of) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (Pools.Pool pool : pools.pools()) {
      if (!List.of(of).contains(pool.asked().vectors())) {
        continue;
      }
      figures
          .computeIfAbsent(pool.asked().set().name(), _ -> new Figures())
          .add(pools.rank(pool, scores), pool.weight());
    }
    return figures;
  }

  // Sets count as they do in learning.
  private static Figures sum(Map<String, Figures> bySet) {
    Figures all = new Figures();
    bySet.values().forEach(all::add);
    return all;
  }

  /** How questions did. */
  private static final class Figures {
    private int count;
    private double weight;
    private double first;
    private double firstThree;
    private double reciprocal;

    void add(int rank, double counts) {
      count++;
      weight += counts;
      first += rank == 1 ? counts : 0;
      firstThree += rank > 0 && rank <= 3 ? counts : 0;
      reciprocal += rank > 0 ? counts / rank : 0;
    }

    void add(Figures other) {
      count += other.count;
      weight += other.weight;
      first += other.first;
      firstThree += other.firstThree;
      reciprocal += other.reciprocal;
    }

    String cells() {
      return String.format(
          Locale.ROOT, " %.1f ± %.1f | %.1f | %.1f |", hit1(), interval(), hit3(), mrr());
    }

    double hit1() {
      return 100 * first / weight;
    }

    double hit3() {
      return 100 * firstThree / weight;
    }

    double mrr() {
      return 100 * reciprocal / weight;
    }

    /** Half of the 95 % interval of {@link #hit1}. */
    double interval() {
      double share = first / weight;
      return 196 * Math.sqrt(share * (1 - share) / count);
    }
  }
}
