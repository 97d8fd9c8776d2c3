package org.quipu.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quipu.retrieval.signal.Family;
import org.quipu.retrieval.signal.Model;

/** Explains the ranking in words, for curators. */
final class ExplanationText {
  private static final int BAR = 12;

  /** The least contribution to the lead of the first passage that counts as decisive. */
  private static final double DECIDES = 0.05;

  private final Explanation explanation;
  private final PrintStream out;

  ExplanationText(Explanation explanation, PrintStream out) {
    this.explanation = explanation;
    this.out = out;
  }

  void print() {
    out.println();
    explanation.understood().forEach(this::print);
    if (explanation.passages().isEmpty()) {
      out.println("No passage has any of these words.");
      return;
    }
    double most =
        explanation.passages().stream()
            .flatMap(reasons -> reasons.byFamily().values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    int rank = 1;
    for (Explanation.Reasons reasons : explanation.passages()) {
      print(rank++, reasons, most);
    }
    printLead();
    printConfidence();
  }

  private void print(Explanation.Understood question) {
    out.println("In passages in \"" + question.lang() + "\" Quipu looks for");
    question
        .sought()
        .forEach(
            (word, others) ->
                out.println(
                    "  " + word + (others.isEmpty() ? "" : ", or " + String.join(", ", others))));
    if (!question.dropped().isEmpty()) {
      out.println("  and leaves out " + String.join(", ", question.dropped()) + ".");
    }
    out.println();
  }

  private void print(int rank, Explanation.Reasons reasons, double most) {
    out.printf(
        Locale.ROOT,
        "%d. %s, paragraph %d, score %.2f%n",
        rank,
        reasons.passage().passage().articleId(),
        reasons.passage().passage().firstBlock(),
        reasons.passage().score());
    reasons
        .byFamily()
        .forEach(
            (family, sum) ->
                out.printf(
                    Locale.ROOT,
                    "   %-9s %s  %s%n",
                    Explanation.name(family),
                    bar(sum / most),
                    because(family, reasons.shares())));
    out.println("   has " + listed(reasons.met()) + "; lacks " + listed(reasons.missed()));
  }

  private static String bar(double share) {
    int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
    return "█".repeat(full) + "░".repeat(BAR - full);
  }

  // The signals that contribute most to the family.
  private static String because(Family family, List<Model.Share> shares) {
    return shares.stream()
        .filter(share -> share.family() == family)
        .max(Comparator.comparingDouble(Model.Share::added))
        .filter(share -> share.added() > 0)
        .map(Model.Share::says)
        .orElse("nothing");
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  private void printLead() {
    if (explanation.passages().size() < 2) {
      return;
    }
    Map<Family, Double> first = explanation.passages().get(0).byFamily();
    Map<Family, Double> second = explanation.passages().get(1).byFamily();
    out.println();
    out.println("The first is before the second" + because(first, second) + ".");
  }

  private static String because(Map<Family, Double> first, Map<Family, Double> second) {
    String ahead = differing(first, second);
    String behind = differing(second, first);
    return (ahead.isEmpty() ? "" : " by " + ahead)
        + (behind.isEmpty()
            ? ""
            : (ahead.isEmpty() ? "" : ",") + " although it is behind by " + behind);
  }

  private static String differing(Map<Family, Double> more, Map<Family, Double> less) {
    return more.keySet().stream()
        .filter(family -> more.get(family) - less.getOrDefault(family, 0.0) >= DECIDES)
        .map(
            family ->
                String.format(
                    Locale.ROOT,
                    "%s (%.2f)",
                    Explanation.name(family),
                    more.get(family) - less.getOrDefault(family, 0.0)))
        .collect(Collectors.joining(" and "));
  }

  private void printConfidence() {
    out.printf(
        Locale.ROOT,
        "%nConfidence %.2f: %s (answered from %.2f, tentative from %.2f).%n",
        explanation.confidence(),
        explanation.outcome(),
        explanation.thresholds().answered(),
        explanation.thresholds().tentative());
    String reasons =
        explanation.confidenceShares().stream()
            .sorted(Comparator.comparingDouble(Model.Share::added).reversed())
            .limit(3)
            .filter(share -> share.added() > 0)
            .map(Model.Share::says)
            .collect(Collectors.joining("; "));
    if (!reasons.isEmpty()) {
      out.println("Most of it comes from: " + reasons + ".");
    }
  }
}
