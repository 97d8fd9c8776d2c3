package org.quipu.cli.eval;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reports for people how question sets were answered, as Markdown tables. Shares are percentages,
 * followed by their 95 % intervals in brackets.
 */
public final class EvalReport {
  private static final List<String> BY_SET =
      List.of(
          "hit@1",
          "hit@3",
          "MRR",
          "answer in first quote",
          "shown and right",
          "right (answered)",
          "answered (unanswerable)",
          "sure and wrong");
  private static final List<String> BY_TYPE =
      List.of("hit@1", "hit@3", "MRR", "shown and right", "answered (unanswerable)");

  private final List<SetResult> results;
  private final List<Judged> judged;
  private final Figures figures;
  private final Optional<SavedRun> before;

  /** Creates a report on sets, compared with an earlier run if there is one. */
  public EvalReport(List<SetResult> results, Optional<SavedRun> before) {
    this.results = List.copyOf(results);
    this.judged = SetResult.together(results);
    this.figures = new Figures(judged);
    this.before = before;
  }

  public void print(PrintStream out) {
    out.println(
        figures.count() + " questions; shares in percent, in brackets their 95 % intervals");
    if (results.size() > 1) {
      printSets(out);
    }
    printFigures(out);
    printTiers(out);
    printReliability(out);
    printThresholds(out);
    printTypes(out);
    before.ifPresent(run -> printChanges(run, out));
  }

  private void printSets(PrintStream out) {
    MarkdownTable table = new MarkdownTable(cells("set", "n", BY_SET, name -> name));
    for (SetResult result : results) {
      printSet(table, result.set(), List.of(result));
    }
    printSet(table, "all", results);
    table.print(out);
  }

  private void printSet(MarkdownTable table, String name, List<SetResult> sets) {
    Figures now = new Figures(SetResult.together(sets));
    Map<String, Measure> main = now.main();
    Optional<Map<String, Measure>> then = then(sets);
    table.row(
        cells(
            name,
            Integer.toString(now.count()),
            BY_SET,
            figure ->
                then.filter(figures -> figures.get(figure).count() > 0)
                        .map(figures -> percent(figures.get(figure)) + " → ")
                        .orElse("")
                    + withInterval(main.get(figure))));
  }

  private Optional<Map<String, Measure>> then(List<SetResult> sets) {
    return before.map(
        run -> new Figures(SetResult.together(sets.stream().map(run::then).toList())).main());
  }

  private void printFigures(PrintStream out) {
    Map<String, Measure> plain = figures.plain();
    Optional<Map<String, Measure>> then = then(results);
    MarkdownTable table =
        then.isPresent()
            ? new MarkdownTable("figure", "%", "n", "plain BM25", "before")
            : new MarkdownTable("figure", "%", "n", "plain BM25");
    figures
        .main()
        .forEach(
            (name, measure) -> {
              if (measure.count() > 0) {
                Stream<String> cells =
                    Stream.of(
                        name,
                        withInterval(measure),
                        Integer.toString(measure.count()),
                        plain.containsKey(name) ? percent(plain.get(name)) : "");
                Stream<String> beside = then.stream().map(figures -> percent(figures.get(name)));
                table.row(Stream.concat(cells, beside).toArray(String[]::new));
              }
            });
    table.print(out);
    long[] times = figures.times();
    out.println();
    out.printf(
        Locale.ROOT,
        "Time an answer: median %.2f ms, 99th percentile %.2f ms%n",
        times[0] / 1e3,
        times[1] / 1e3);
  }

  private void printTiers(PrintStream out) {
    MarkdownTable table =
        new MarkdownTable("outcome", "answerable", "unanswerable", "first passage right");
    figures
        .tiers()
        .forEach(
            (outcome, tier) -> {
              if (tier.right().count() > 0) {
                table.row(
                    outcome.toString(),
                    Integer.toString(tier.answerable()),
                    Integer.toString(tier.unanswerable()),
                    withInterval(tier.right()));
              }
            });
    table.print(out);
  }

  private void printReliability(PrintStream out) {
    MarkdownTable table =
        new MarkdownTable("confidence", "questions", "said", "first passage right");
    List<Figures.Bin> bins = figures.reliability();
    for (int i = 0; i < bins.size(); i++) {
      Figures.Bin bin = bins.get(i);
      if (bin.right().count() > 0) {
        table.row(
            String.format(Locale.ROOT, "%.1f to %.1f", i / 10.0, (i + 1) / 10.0),
            Integer.toString(bin.right().count()),
            percent(bin.said()),
            withInterval(bin.right()));
      }
    }
    table.print(out);
  }

  private void printThresholds(PrintStream out) {
    if (!figures.hasBothKinds()) {
      return;
    }
    MarkdownTable table =
        new MarkdownTable("answer.threshold", "answerable", "unanswerable", "right, of answers");
    for (int tenth = 1; tenth < 10; tenth++) {
      Figures.Threshold threshold = figures.threshold(tenth / 10.0);
      table.row(
          String.format(Locale.ROOT, "%.1f", threshold.at()),
          percent(threshold.answered()),
          percent(threshold.falselyAnswered()),
          percent(threshold.right()));
    }
    table.print(out);
    out.println();
    out.printf(
        Locale.ROOT,
        "With answer.threshold at %.3f, 95 %% of the answerable questions are answered and %.1f %%"
            + " of the others declined.%n",
        figures.thresholdForMost(),
        100 * figures.declinedWhereMostAreAnswered());
  }

  private void printTypes(PrintStream out) {
    Map<String, Figures> types = figures.byType();
    if (types.size() < 2) {
      return;
    }
    MarkdownTable table = new MarkdownTable(cells("type", "n", BY_TYPE, name -> name));
    types.forEach(
        (type, of) -> {
          Map<String, Measure> main = of.main();
          table.row(
              cells(type, Integer.toString(of.count()), BY_TYPE, name -> percent(main.get(name))));
        });
    table.print(out);
  }

  private void printChanges(SavedRun run, PrintStream out) {
    List<Judged> won = results.stream().flatMap(result -> run.won(result).stream()).toList();
    List<Judged> lost = results.stream().flatMap(result -> run.lost(result).stream()).toList();
    out.println();
    out.println("Against the saved run: " + won.size() + " won, " + lost.size() + " lost");
    won.forEach(j -> out.println("  + " + j.asked().id() + "  " + j.asked().question().text()));
    lost.forEach(j -> out.println("  - " + j.asked().id() + "  " + j.asked().question().text()));
  }

  /** Lists the failed questions, each with the quote shown instead. */
  public void printFailed(PrintStream out) {
    List<Judged> failed = judged.stream().filter(Judged::failed).toList();
    out.println();
    out.println(failed.size() + " of " + figures.count() + " failed");
    for (Judged one : failed) {
      out.println();
      out.printf(
          Locale.ROOT,
          "%s  %s%n  %s, confidence %.2f; %s%n",
          one.asked().id(),
          one.asked().question().text(),
          one.outcome(),
          one.confidence(),
          wanted(one));
      one.first()
          .ifPresent(
              quote ->
                  out.println(
                      "  quoted " + quote.place() + ": " + quote.text().replaceAll("\\s+", " ")));
    }
  }

  private static String wanted(Judged judged) {
    EvalQuestion asked = judged.asked();
    if (!asked.answerable()) {
      return asked.undecided() ? "known not to answer" : "nothing answers";
    }
    String place = judged.rank() == 0 ? "not found" : "found at " + judged.rank();
    return String.join(", ", asked.gold().stream().sorted().toList()) + " answers, " + place;
  }

  private static String[] cells(
      String first, String second, List<String> names, Function<String, String> cell) {
    return Stream.concat(Stream.of(first, second), names.stream().map(cell)).toArray(String[]::new);
  }

  private static String withInterval(Measure measure) {
    return measure.count() == 0
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.1f [%.1f, %.1f]",
            100 * measure.mean(),
            100 * measure.low(),
            100 * measure.high());
  }

  private static String percent(Measure measure) {
    return measure.count() == 0 ? "–" : percent(measure.mean());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
