package org.quipu.chat.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.words.Voice;

/** One quote per source, side by side, best first. */
public record Comparison(Quotations quotations) implements Overview {
  @Override
  public String titleKey() {
    return "compare.title";
  }

  // One quote per publisher; but if there is only one publisher, its articles are the sources.
  @Override
  public List<Citation> order(List<RankedCitation> articles) {
    Set<String> speakers = new HashSet<>();
    List<Citation> all = articles.stream().map(RankedCitation::citation).toList();
    List<Citation> sources =
        all.stream().filter(citation -> speakers.add(speaker(citation))).toList();
    return sources.size() > 1 ? sources : all;
  }

  @Override
  public List<Part> parts(Voice voice, List<Citation> page, int count) {
    List<Part> parts = new ArrayList<>();
    if (count < 2) {
      parts.add(voice.line("compare.one"));
    }
    page.forEach(citation -> parts.add(quotations.dated(voice, citation)));
    return parts;
  }

  private static String speaker(Citation citation) {
    return citation
        .attribution()
        .publisher()
        .map(publisher -> "publisher " + publisher)
        .orElseGet(() -> "article " + citation.quote().article().id());
  }
}
