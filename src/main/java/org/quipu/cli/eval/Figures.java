package org.quipu.cli.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the judged questions come to. */
public final class Figures {
  private final List<Judged> answerable;
  private final List<Judged> unanswerable;
  private final List<Judged> complained;
  private final List<Judged> all;

  public Figures(List<Judged> all) {
    this.all = List.copyOf(all);
    this.answerable = all.stream().filter(j -> j.asked().answerable()).toList();
    this.unanswerable = all.stream().filter(j -> j.asked().unanswerable()).toList();
    this.complained = all.stream().filter(j -> !j.asked().wrong().isEmpty()).toList();
  }

  /** The main figures by name, in the order in which they are shown. */
  public Map<String, Measure> main() {
    Map<String, Measure> figures = new LinkedHashMap<>();
    figures.put("hit@1", hits(1));
    figures.put("hit@3", hits(3));
    figures.put("hit@10", hits(10));
    figures.put("MRR", Measure.of(answerable, j -> j.rank() == 0 ? 0 : 1.0 / j.rank()));
    figures.put("answer in first quote", Measure.of(answerable, j -> j.inQuote() ? 1 : 0));
    figures.put("answered (answerable)", Measure.of(answerable, j -> j.answered() ? 1 : 0));
    figures.put("declined (unanswerable)", Measure.of(unanswerable, j -> j.answered() ? 0 : 1));
    figures.put("wrong quote first", Measure.of(complained, j -> j.wrongFirst() ? 1 : 0));
    figures.put("verbatim", Measure.of(all, j -> j.verbatim() ? 1 : 0));
    figures.put("attributed", Measure.of(all, j -> j.attributed() ? 1 : 0));
    return figures;
  }

  private Measure hits(int depth) {
    return Measure.of(answerable, j -> j.rank() > 0 && j.rank() <= depth ? 1 : 0);
  }

  /** What plain BM25 makes of the same questions. */
  public Map<String, Measure> plain() {
    Map<String, Measure> figures = new LinkedHashMap<>();
    for (int depth : new int[] {1, 3, 10}) {
      figures.put(
          "hit@" + depth,
          Measure.of(answerable, j -> j.plainRank() > 0 && j.plainRank() <= depth ? 1 : 0));
    }
    figures.put("MRR", Measure.of(answerable, j -> j.plainRank() == 0 ? 0 : 1.0 / j.plainRank()));
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
   * How often the first citation was right, by what the confidence said.
   *
   * @return by lower bound in tenths
   */
  public List<Bin> reliability() {
    List<Bin> bins = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      int from = tenth;
      List<Judged> inside =
          all.stream()
              .filter(j -> !j.asked().undecided())
              .filter(j -> Math.min(9, (int) (j.confidence() * 10)) == from)
              .toList();
      double said = inside.stream().mapToDouble(Judged::confidence).average().orElse(0);
      double right = inside.stream().mapToInt(j -> j.rank() == 1 ? 1 : 0).average().orElse(0);
      bins.add(new Bin(inside.size(), said, right));
    }
    return bins;
  }

  /**
   * Questions of like confidence.
   *
   * @param said the mean confidence
   * @param right the share whose first citation answers
   */
  public record Bin(int count, double said, double right) {}

  /** The share declined of what nothing answers, were 95 % of the rest answered. */
  public double declinedWhereMostAreAnswered() {
    double threshold = thresholdForMost();
    return unanswerable.stream()
        .mapToInt(j -> j.confidence() < threshold ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** The highest threshold at which 95 % of the answerable questions are answered. */
  public double thresholdForMost() {
    double[] sorted = answerable.stream().mapToDouble(Judged::confidence).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.05)];
  }

  public int count() {
    return all.size();
  }

  /** The median and the 99th percentile of the time that an answer took, in microseconds. */
  public long[] times() {
    long[] sorted = all.stream().mapToLong(Judged::micros).sorted().toArray();
    return sorted.length == 0
        ? new long[2]
        : new long[] {sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]};
  }
}
