package org.quipu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quipu.retrieval.signal.Model;

/** The numbers of an explanation, for programs. */
final class ExplanationJson {
  private ExplanationJson() {}

  /** Adds an explanation to an answer, which is a JSON object on one line. */
  static String in(String answer, Explanation explanation) {
    ObjectMapper json = new ObjectMapper();
    try {
      ObjectNode root = (ObjectNode) json.readTree(answer);
      root.set("explanation", of(explanation));
      return json.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer is not JSON", e);
    }
  }

  private static ObjectNode of(Explanation explanation) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode understood = root.putArray("understood");
    for (Explanation.Understood question : explanation.understood()) {
      ObjectNode node = understood.addObject().put("lang", question.lang());
      ObjectNode sought = node.putObject("sought");
      question.sought().forEach((word, others) -> others.forEach(sought.putArray(word)::add));
      question.dropped().forEach(node.putArray("dropped")::add);
    }
    ArrayNode passages = root.putArray("passages");
    for (Explanation.Reasons reasons : explanation.passages()) {
      ObjectNode node =
          passages
              .addObject()
              .put("article", reasons.passage().passage().articleId())
              .put("paragraph", reasons.passage().passage().firstBlock())
              .put("score", reasons.passage().score());
      reasons.met().forEach(node.putArray("met")::add);
      reasons.missed().forEach(node.putArray("missed")::add);
      add(reasons.shares(), node.putArray("signals"));
    }
    ObjectNode confidence =
        root.putObject("confidence")
            .put("value", explanation.confidence())
            .put("answered", explanation.thresholds().answered())
            .put("tentative", explanation.thresholds().tentative());
    add(explanation.confidenceShares(), confidence.putArray("signals"));
    return root;
  }

  private static void add(List<Model.Share> shares, ArrayNode to) {
    for (Model.Share share : shares) {
      to.addObject()
          .put("name", share.signal())
          .put("family", Explanation.name(share.family()))
          .put("says", share.says())
          .put("value", share.value())
          .put("added", share.added());
    }
  }
}
