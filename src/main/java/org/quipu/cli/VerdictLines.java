package org.quipu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.answer.Quote;
import org.quipu.corpus.Digest;
import org.quipu.store.Verdicts;

/** Writes verdicts as lines of a question set, one for each question. */
final class VerdictLines {
  private static final int ID_DIGITS = 10;

  private final ObjectMapper json = new ObjectMapper();
  private final CitationDesk desk;
  private int outdated;

  VerdictLines(CitationDesk desk) {
    this.desk = desk;
  }

  private record Asked(String query, boolean claim) {
    /** The id, which is stable for a question, so that runs of eval can be compared. */
    String id() {
      String digest = Digest.of((claim ? "c" : "q") + query).hex();
      return "verdict-" + digest.substring(0, ID_DIGITS);
    }
  }

  /** The lines, in order of each question's first verdict. */
  List<String> of(List<Verdicts.Counted> verdicts) {
    Map<Asked, ObjectNode> lines = new LinkedHashMap<>();
    for (Verdicts.Counted verdict : verdicts) {
      CitationId.parse(verdict.entry().citation())
          .map(desk::open)
          .filter(Opened.Unchanged.class::isInstance)
          .ifPresentOrElse(
              opened -> add(lines, verdict, ((Opened.Unchanged) opened).citation()),
              () -> outdated++);
    }
    return lines.values().stream().map(ObjectNode::toString).toList();
  }

  /** The number of verdicts without a line because their quote is no longer in the corpus. */
  int outdated() {
    return outdated;
  }

  private void add(Map<Asked, ObjectNode> lines, Verdicts.Counted verdict, Citation citation) {
    Asked asked = new Asked(verdict.entry().query(), verdict.entry().claim());
    ObjectNode line = lines.computeIfAbsent(asked, this::line);
    Quote quote = citation.quote();
    ((ArrayNode) line.path(verdict.entry().verdict()))
        .addObject()
        .put("article", quote.article().id())
        .put("paragraph", quote.paragraph())
        .put("start", quote.span().start())
        .put("end", quote.span().end())
        .put("citation", citation.id().toString())
        .put("times", verdict.times())
        .put("last", verdict.last().toString())
        .put("quote", quote.text());
  }

  private ObjectNode line(Asked asked) {
    ObjectNode line = json.createObjectNode();
    line.put("id", asked.id());
    line.put("question", asked.query());
    line.put("kind", asked.claim() ? "claim" : "question");
    line.put("type", "verdict");
    line.putArray(Verdicts.WRONG);
    return line;
  }
}
