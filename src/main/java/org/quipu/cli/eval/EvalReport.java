package org.quipu.cli.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows figures, for people as a table and for programs as JSON. */
public final class EvalReport {
  private static final List<String> BY_TYPE =
      List.of("hit@1", "hit@3", "MRR", "answer in first quote", "declined (unanswerable)");

  private final List<Judged> judged;
  private final Figures figures;
  private final Optional<SavedRun> before;

  public EvalReport(List<Judged> judged, Optional<SavedRun> before) {
    this.judged = judged;
    this.figures = new Figures(judged);
    this.before = before;
  }

  public void print(PrintStream out) {
    out.println(figures.count() + " questions; in brackets 95 % bootstrap intervals");
    Map<String, Measure> plain = figures.plain();
    figures
        .main()
        .forEach(
            (name, measure) -> {
              if (measure.count() > 0) {
                String beside =
                    plain.containsKey(name)
                        ? String.format(
                            Locale.ROOT, "   plain BM25 %5.1f", 100 * plain.get(name).mean())
                        : "";
                out.println(row(name, measure) + beside);
              }
            });
    long[] times = figures.times();
    out.printf(
        Locale.ROOT,
        "%-26s median %.2f ms, 99th percentile %.2f ms%n",
        "time an answer",
        times[0] / 1e3,
        times[1] / 1e3);
    printTypes(out);
    printReliability(out);
    before.ifPresent(run -> printChanges(run, out));
  }

  private static String row(String name, Measure measure) {
    return String.format(
        Locale.ROOT,
        "%-26s %5.1f  [%.1f, %.1f]  n=%d",
        name,
        100 * measure.mean(),
        100 * measure.low(),
        100 * measure.high(),
        measure.count());
  }

  private void printTypes(PrintStream out) {
    Map<String, Figures> types = figures.byType();
    if (types.size() < 2) {
      return;
    }
    out.println();
    out.printf(
        "%-16s %5s %8s %8s %8s %8s %8s%n",
        "type", "n", "hit@1", "hit@3", "MRR", "quote", "declined");
    types.forEach(
        (type, of) -> {
          StringBuilder line = new StringBuilder(String.format("%-16s %5d", type, of.count()));
          Map<String, Measure> main = of.main();
          for (String name : BY_TYPE) {
            Measure measure = main.get(name);
            line.append(
                measure.count() == 0
                    ? "        –"
                    : String.format(Locale.ROOT, " %8.1f", 100 * measure.mean()));
          }
          out.println(line);
        });
  }

  private void printReliability(PrintStream out) {
    List<Figures.Bin> bins = figures.reliability();
    if (bins.stream().allMatch(bin -> bin.count() == 0)) {
      return;
    }
    out.println();
    out.println("confidence   questions   said   right");
    for (int i = 0; i < bins.size(); i++) {
      Figures.Bin bin = bins.get(i);
      if (bin.count() > 0) {
        out.printf(
            Locale.ROOT,
            "%.1f to %.1f %11d %8.2f %6.2f%n",
            i / 10.0,
            (i + 1) / 10.0,
            bin.count(),
            bin.said(),
            bin.right());
      }
    }
    if (judged.stream().anyMatch(j -> j.asked().unanswerable())
        && judged.stream().anyMatch(j -> j.asked().answerable())) {
      out.printf(
          Locale.ROOT,
          "With answer.threshold at %.3f, 95 %% of the answerable questions are answered and %.1f"
              + " %% of the others declined.%n",
          figures.thresholdForMost(),
          100 * figures.declinedWhereMostAreAnswered());
    }
  }

  private void printChanges(SavedRun run, PrintStream out) {
    List<Judged> won = run.won(judged);
    List<Judged> lost = run.lost(judged);
    out.println();
    out.println("Against the saved run: " + won.size() + " won, " + lost.size() + " lost");
    won.forEach(j -> out.println("  + " + j.asked().id() + "  " + j.asked().question().text()));
    lost.forEach(j -> out.println("  - " + j.asked().id() + "  " + j.asked().question().text()));
  }

  /** All of it on one line. */
  public String json() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.put("questions", figures.count());
    add(root.putObject("figures"), figures.main());
    add(root.putObject("plain"), figures.plain());
    ObjectNode types = root.putObject("types");
    figures.byType().forEach((type, of) -> add(types.putObject(type), of.main()));
    ArrayNode reliability = root.putArray("reliability");
    for (Figures.Bin bin : figures.reliability()) {
      reliability
          .addObject()
          .put("count", bin.count())
          .put("said", bin.said())
          .put("right", bin.right());
    }
    root.put("thresholdAt95Answered", figures.thresholdForMost());
    root.put("declinedAt95Answered", figures.declinedWhereMostAreAnswered());
    before.ifPresent(
        run -> {
          ArrayNode won = root.putArray("won");
          run.won(judged).forEach(j -> won.add(j.asked().id()));
          ArrayNode lost = root.putArray("lost");
          run.lost(judged).forEach(j -> lost.add(j.asked().id()));
        });
    return root.toString();
  }

  private static void add(ObjectNode to, Map<String, Measure> measures) {
    measures.forEach(
        (name, measure) -> {
          if (measure.count() > 0) {
            to.putObject(name)
                .put("mean", measure.mean())
                .put("low", measure.low())
                .put("high", measure.high())
                .put("n", measure.count());
          }
        });
  }
}
