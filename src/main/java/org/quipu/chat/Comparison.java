package org.quipu.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;

/** One quote per source, side by side. */
final class Comparison {
  private static final int MOST = 5;

  private final Quotations quotations;

  Comparison(Quotations quotations) {
    this.quotations = quotations;
  }

  Card card(Voice voice, String question, Answer.Cited cited) {
    List<Citation> sources =
        onePerSource(Relevance.onePerArticle(cited)).stream()
            .limit(MOST)
            .map(quotations::shortened)
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(voice.say("compare.title", Labels.shorten(question, Labels.LINE))));
    if (sources.size() < 2) {
      parts.add(voice.line("compare.one"));
    }
    sources.forEach(citation -> parts.add(quotations.dated(voice, citation)));
    return new Card(parts, List.of(), sources);
  }

  // A publisher speaks once; but where one publisher is all there is, its articles are the sources.
  private static List<Citation> onePerSource(List<RankedCitation> articles) {
    Set<String> speakers = new HashSet<>();
    List<Citation> sources =
        articles.stream()
            .map(RankedCitation::citation)
            .filter(citation -> speakers.add(speaker(citation)))
            .toList();
    return sources.size() > 1 ? sources : articles.stream().map(RankedCitation::citation).toList();
  }

  private static String speaker(Citation citation) {
    return citation
        .attribution()
        .publisher()
        .map(publisher -> "publisher " + publisher)
        .orElseGet(() -> "article " + citation.quote().article().id());
  }
}
