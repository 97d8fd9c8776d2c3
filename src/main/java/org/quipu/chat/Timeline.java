package org.quipu.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.corpus.PublicationDate;

/** One quote per article, oldest first: how a story went on. */
final class Timeline {
  /** As many as one message can hold. */
  private static final int MOST = 10;

  private static final Comparator<Citation> BY_DATE =
      Comparator.comparing(
              (Citation citation) -> citation.attribution().date(),
              Comparator.comparing(
                  date -> date.orElseThrow(), Comparator.<PublicationDate>naturalOrder()))
          .thenComparing(citation -> citation.quote().article().id());

  private final Quotations quotations;

  Timeline(Quotations quotations) {
    this.quotations = quotations;
  }

  Card card(Voice voice, String topic, Answer.Cited cited) {
    List<Citation> found =
        Relevance.onePerArticle(cited).stream()
            .limit(MOST)
            .map(RankedCitation::citation)
            .map(quotations::shortened)
            .toList();
    List<Citation> dated = found.stream().filter(Timeline::isDated).sorted(BY_DATE).toList();
    List<Citation> undated = found.stream().filter(c -> !isDated(c)).toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(voice.say("timeline.title", Labels.shorten(topic, Labels.LINE))));
    dated.forEach(citation -> parts.add(quotations.dated(voice, citation)));
    if (!undated.isEmpty()) {
      parts.add(new Part.Heading(voice.say("timeline.undated")));
      undated.forEach(citation -> parts.add(quotations.dated(voice, citation)));
    }
    List<Citation> shown = new ArrayList<>(dated);
    shown.addAll(undated);
    return new Card(parts, List.of(), shown);
  }

  private static boolean isDated(Citation citation) {
    Optional<PublicationDate> date = citation.attribution().date();
    return date.isPresent();
  }
}
