package org.quipu.cli.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports for programs how a question set was answered: one JSON object on one line. */
public final class EvalJson {
  private final ObjectMapper json = new ObjectMapper();
  private final Optional<SavedRun> before;
  private final boolean listFailed;

  /** Creates a report, compared with an earlier run if there is one. */
  public EvalJson(Optional<SavedRun> before, boolean listFailed) {
    this.before = before;
    this.listFailed = listFailed;
  }

  /** Returns one line, without a line terminator. */
  public String write(SetResult result) {
    Figures figures = new Figures(result.judged());
    ObjectNode root = json.createObjectNode();
    root.put("set", result.set());
    root.put("questions", figures.count());
    add(root.putObject("figures"), figures.main());
    add(root.putObject("plain"), figures.plain());
    ObjectNode types = root.putObject("types");
    figures.byType().forEach((type, of) -> add(types.putObject(type), of.main()));
    addReliability(root, figures);
    before.ifPresent(
        run -> {
          add(root.putObject("before"), new Figures(run.then(result).judged()).main());
          addIds(root.putArray("won"), run.won(result));
          addIds(root.putArray("lost"), run.lost(result));
        });
    if (listFailed) {
      ArrayNode failed = root.putArray("failed");
      result.judged().stream().filter(Judged::failed).forEach(j -> addFailed(failed, j));
    }
    return root.toString();
  }

  private static void addReliability(ObjectNode root, Figures figures) {
    ObjectNode tiers = root.putObject("outcomes");
    figures
        .tiers()
        .forEach(
            (outcome, tier) ->
                tiers
                    .putObject(outcome.toString())
                    .put("answerable", tier.answerable())
                    .put("unanswerable", tier.unanswerable())
                    .put("right", tier.right().mean()));
    ArrayNode reliability = root.putArray("reliability");
    for (Figures.Bin bin : figures.reliability()) {
      reliability
          .addObject()
          .put("count", bin.right().count())
          .put("said", bin.said())
          .put("right", bin.right().mean());
    }
    root.put("thresholdAt95Answered", figures.thresholdForMost());
    root.put("declinedAt95Answered", figures.declinedWhereMostAreAnswered());
  }

  private static void addIds(ArrayNode ids, List<Judged> questions) {
    questions.forEach(judged -> ids.add(judged.asked().id()));
  }

  private static void addFailed(ArrayNode failed, Judged judged) {
    ObjectNode node = failed.addObject();
    node.put("id", judged.asked().id());
    node.put("question", judged.asked().question().text());
    node.put("outcome", judged.outcome().toString());
    node.put("confidence", judged.confidence());
    node.put("rank", judged.rank());
    ArrayNode gold = node.putArray("gold");
    judged.asked().gold().stream().sorted().forEach(gold::add);
    judged.first().ifPresent(quote -> node.put("place", quote.place()).put("quote", quote.text()));
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
