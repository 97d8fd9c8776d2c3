package org.quipu.chat.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.PublicationDate;

/** One quote per article, oldest first, those without a date last: how a story went on. */
public record Timeline(Quotations quotations) implements Overview {
  private static final Comparator<Citation> BY_DATE =
      Comparator.comparing((Citation citation) -> date(citation).orElseThrow())
          .thenComparing(citation -> citation.quote().article().id());

  @Override
  public String titleKey() {
    return "timeline.title";
  }

  @Override
  public List<Citation> order(List<RankedCitation> articles) {
    List<Citation> all = articles.stream().map(RankedCitation::citation).toList();
    return Stream.concat(
            all.stream().filter(citation -> date(citation).isPresent()).sorted(BY_DATE),
            all.stream().filter(citation -> date(citation).isEmpty()))
        .toList();
  }

  @Override
  public List<Part> parts(Voice voice, List<Citation> page, int count) {
    List<Part> parts = new ArrayList<>();
    boolean undated = false;
    for (Citation citation : page) {
      if (!undated && date(citation).isEmpty()) {
        undated = true;
        parts.add(new Part.Heading(voice.say("timeline.undated")));
      }
      parts.add(quotations.dated(voice, citation));
    }
    return parts;
  }

  private static Optional<PublicationDate> date(Citation citation) {
    return citation.attribution().date();
  }
}
