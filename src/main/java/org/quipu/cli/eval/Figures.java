package org.quipu.cli.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The figures computed from judged questions. */
public final class Figures {
  /** The confidence from which on a wrong answer counts as confidently wrong. */
  private static final double SURE = 0.8;

  private final List<Judged> all;
  private final List<Judged> answerable;
  private final List<Judged> unanswerable;

  public Figures(List<Judged> all) {
    this.all = List.copyOf(all);
    this.answerable = select(j -> j.asked().answerable());
    this.unanswerable = select(j -> j.asked().unanswerable());
  }

  private List<Judged> select(Predicate<Judged> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /** The main figures by name, in the order in which they are shown. */
  public Map<String, Measure> main() {
    List<Judged> decided = select(j -> !j.asked().undecided());
    List<Judged> answered = decided.stream().filter(Judged::answered).toList();
    List<Judged> complained = select(j -> !j.asked().wrong().isEmpty());
    Map<String, Measure> figures = new LinkedHashMap<>();
    figures.put("hit@1", hits(1));
    figures.put("hit@3", hits(3));
    figures.put("hit@10", hits(10));
    figures.put("MRR", Measure.mean(answerable, j -> j.rank() == 0 ? 0 : 1.0 / j.rank()));
    figures.put("answer in first quote", Measure.share(answerable, Judged::inQuote));
    figures.put(
        "shown and right", Measure.share(answerable, j -> j.outcome().shown() && j.right()));
    figures.put("answered (answerable)", Measure.share(answerable, Judged::answered));
    figures.put("answered (unanswerable)", Measure.share(unanswerable, Judged::answered));
    figures.put(
        "declined (unanswerable)",
        Measure.share(unanswerable, j -> j.outcome() == Outcome.DECLINED));
    figures.put("right (answered)", Measure.share(answered, Judged::right));
    figures.put(
        "sure and wrong",
        Measure.share(decided, j -> j.answered() && j.confidence() >= SURE && !j.right()));
    figures.put("wrong quote first", Measure.share(complained, Judged::wrongFirst));
    figures.put("verbatim", Measure.share(all, Judged::verbatim));
    figures.put("attributed", Measure.share(all, Judged::attributed));
    return figures;
  }

  private Measure hits(int depth) {
    return Measure.share(answerable, j -> isHit(j.rank(), depth));
  }

  private static boolean isHit(int rank, int depth) {
    return rank > 0 && rank <= depth;
  }

  /** The figures of plain BM25 on the same questions. */
  public Map<String, Measure> plain() {
    Map<String, Measure> figures = new LinkedHashMap<>();
    for (int depth : new int[] {1, 3, 10}) {
      figures.put("hit@" + depth, Measure.share(answerable, j -> isHit(j.plainRank(), depth)));
    }
    figures.put("MRR", Measure.mean(answerable, j -> j.plainRank() == 0 ? 0 : 1.0 / j.plainRank()));
    return figures;
  }

  /** The figures of each type of question. */
  public Map<String, Figures> byType() {
    Map<String, List<Judged>> types = new TreeMap<>();
    for (Judged judged : all) {
      types.computeIfAbsent(judged.asked().type(), _ -> new ArrayList<>()).add(judged);
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    types.forEach((type, judged) -> figures.put(type, new Figures(judged)));
    return figures;
  }

  /**
   * The questions with one outcome, and how often the first passage was right.
   *
   * @param answerable the number of questions that the corpus answers
   * @param unanswerable the number of questions that it does not
   * @param right how often, among all of them, the first passage answers (or, for declines, would
   *     have answered)
   */
  public record Tier(int answerable, int unanswerable, Measure right) {}

  /** The tiers by outcome; undecided questions are left out. */
  public Map<Outcome, Tier> tiers() {
    Map<Outcome, Tier> tiers = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      List<Judged> inside = select(j -> j.outcome() == outcome && !j.asked().undecided());
      int answers = (int) inside.stream().filter(j -> j.asked().answerable()).count();
      Measure right = Measure.share(inside, Judged::right);
      tiers.put(outcome, new Tier(answers, inside.size() - answers, right));
    }
    return tiers;
  }

  /**
   * Questions of similar confidence.
   *
   * @param said the mean confidence
   * @param right how often the first passage answers
   */
  public record Bin(double said, Measure right) {}

  /**
   * How often the first passage was right, by confidence.
   *
   * @return the bins in order of their lower bounds, in steps of a tenth
   */
  public List<Bin> reliability() {
    List<Bin> bins = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      int from = tenth;
      List<Judged> inside =
          select(j -> !j.asked().undecided() && Math.min(9, (int) (j.confidence() * 10)) == from);
      double said = inside.stream().mapToDouble(Judged::confidence).average().orElse(0);
      bins.add(new Bin(said, Measure.share(inside, Judged::right)));
    }
    return bins;
  }

  /**
   * The share of unanswerable questions that would be declined if 95 % of the answerable ones were
   * answered.
   */
  public double declinedWhereMostAreAnswered() {
    return 1 - shareFrom(unanswerable, thresholdForMost());
  }

  /** The highest threshold at which 95 % of the answerable questions are answered. */
  public double thresholdForMost() {
    double[] sorted = answerable.stream().mapToDouble(Judged::confidence).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.05)];
  }

  /**
   * A value of {@code answer.threshold} and its effects.
   *
   * @param answered the share of the answerable questions that would be answered
   * @param falselyAnswered the share of the unanswerable ones
   * @param right the share of the answers whose first passage answers
   */
  public record Threshold(double at, double answered, double falselyAnswered, double right) {}

  /** The effects of a threshold on these questions. */
  public Threshold threshold(double at) {
    List<Judged> above = select(j -> !j.asked().undecided() && j.confidence() >= at);
    return new Threshold(
        at,
        shareFrom(answerable, at),
        shareFrom(unanswerable, at),
        Measure.share(above, Judged::right).mean());
  }

  private static double shareFrom(List<Judged> questions, double threshold) {
    return Measure.share(questions, j -> j.confidence() >= threshold).mean();
  }

  public int count() {
    return all.size();
  }

  boolean hasBothKinds() {
    return !answerable.isEmpty() && !unanswerable.isEmpty();
  }

  /** The median and the 99th percentile of the time per answer, in microseconds. */
  public long[] times() {
    long[] sorted = all.stream().mapToLong(Judged::micros).sorted().toArray();
    return sorted.length == 0
        ? new long[2]
        : new long[] {sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]};
  }
}
