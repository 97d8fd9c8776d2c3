package org.quipu.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;
import org.quipu.retrieval.Question;

/** Writes an answer as one line of JSON, in the shape that the README documents. */
public final class AnswerJson {
  private final ObjectMapper json = new ObjectMapper();

  /**
   * Returns the answer as one line, without a line terminator.
   *
   * @param showClosest whether a decline lists the closest passages
   */
  public String write(String id, Answer answer, boolean showClosest, long tookMicros) {
    ObjectNode root = json.createObjectNode();
    root.put("id", id);
    root.put("question", answer.question().text());
    List<RankedCitation> citations =
        switch (answer) {
          case Answer.Cited cited -> cited.citations();
          case Answer.Declined declined -> showClosest ? declined.closest() : List.of();
        };
    root.put("outcome", outcome(answer));
    root.put("confidence", Math.round(answer.confidence() * 1e4) / 1e4);
    ArrayNode answers = root.putArray("answers");
    for (int i = 0; i < citations.size(); i++) {
      answers.add(citation(i + 1, citations.get(i)));
    }
    root.put("suggestion", answer.suggestion().orElse(null));
    ArrayNode unknown = root.putArray("unknownWords");
    answer.unknownWords().forEach(unknown::add);
    if (answer instanceof Answer.Tentative tentative) {
      ArrayNode missing = root.putArray("missing");
      tentative.missing().forEach(missing::add);
    }
    root.put("tookMicros", tookMicros);
    return line(root);
  }

  /** Returns one line, without a line terminator, for a question that failed. */
  public String failure(String id, Question question, String why) {
    ObjectNode root = json.createObjectNode();
    root.put("id", id);
    root.put("question", question.text());
    root.put("error", why);
    return line(root);
  }

  private String line(ObjectNode root) {
    try {
      return json.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers is always JSON", e);
    }
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.Tentative _ -> "tentative";
      case Answer.Declined _ -> "declined";
    };
  }

  private ObjectNode citation(int rank, RankedCitation ranked) {
    Citation citation = ranked.citation();
    ObjectNode node = json.createObjectNode();
    node.put("rank", rank);
    node.put("score", ranked.hit().score());
    node.put("quote", citation.quote().text());
    node.put("passage", ranked.hit().passage().text());
    node.set("article", article(citation.quote().article()));
    node.put("paragraph", citation.quote().paragraph());
    node.set("place", place(citation.place()));
    node.put("start", citation.quote().span().start());
    node.put("end", citation.quote().span().end());
    node.put("citation", citation.id().toString());
    node.put("link", citation.link().map(Link::url).orElse(null));
    return node;
  }

  private ObjectNode place(Place place) {
    ObjectNode node = json.createObjectNode();
    put(node, "heading", place.heading());
    node.put("paragraph", place.paragraph().isPresent() ? place.paragraph().getAsInt() : null);
    node.put("page", place.page().isPresent() ? place.page().getAsInt() : null);
    return node;
  }

  private ObjectNode article(Article article) {
    Attribution from = article.attribution();
    ObjectNode node = json.createObjectNode();
    node.put("id", article.id());
    put(node, "title", from.title());
    ArrayNode authors = node.putArray("authors");
    from.authors().forEach(authors::add);
    put(node, "publisher", from.publisher());
    put(node, "date", from.date().map(PublicationDate::toString));
    put(node, "url", from.url());
    put(node, "lang", from.lang());
    put(node, "validUntil", from.standing().validUntil().map(PublicationDate::toString));
    from.standing()
        .replacedBy()
        .ifPresentOrElse(
            newer -> node.set("replacedBy", successor(newer)), () -> node.putNull("replacedBy"));
    return node;
  }

  private ObjectNode successor(Standing.Successor newer) {
    ObjectNode node = json.createObjectNode();
    node.put("id", newer.id());
    node.put("title", newer.name());
    put(node, "date", newer.date().map(PublicationDate::toString));
    put(node, "url", newer.url());
    return node;
  }

  private static void put(ObjectNode node, String field, Optional<String> value) {
    node.put(field, value.orElse(null));
  }
}
