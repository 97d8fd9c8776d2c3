package org.quipu.chat.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Span;
import org.quipu.language.Dates;
import org.quipu.language.PartialDate;

/**
 * One quote per article in the order of events: by the first date mentioned in the quote, or else
 * by the date of the article; quotes with neither come last.
 */
public record Timeline(Quotations quotations) implements Overview {
  /**
   * When something was.
   *
   * @param spoken whether the quote says so; else it is the date of the article
   */
  public record Moment(PublicationDate date, boolean spoken) {}

  @Override
  public String titleKey() {
    return "timeline.title";
  }

  @Override
  public List<Citation> order(List<RankedCitation> articles) {
    return articles.stream()
        .map(RankedCitation::citation)
        .map(citation -> Map.entry(moment(quotations.shortened(citation)), citation))
        .sorted(Comparator.comparing(Map.Entry::getKey, LAST_WITHOUT_DATE))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static final Comparator<Optional<Moment>> LAST_WITHOUT_DATE =
      Comparator.comparing(
          moment -> moment.map(Moment::date).orElse(null),
          Comparator.nullsLast(Comparator.naturalOrder()));

  @Override
  public List<Part> parts(Voice voice, List<Citation> page, int count) {
    List<Part> parts = new ArrayList<>();
    boolean undated = false;
    for (Citation citation : page) {
      Optional<Moment> moment = moment(citation);
      if (!undated && moment.isEmpty()) {
        undated = true;
        parts.add(new Part.Heading(voice.say("timeline.undated")));
      }
      parts.add(
          moment
              .map(at -> quotations.dated(voice, citation, said(voice, at)))
              .orElseGet(() -> quotations.dated(voice, citation)));
    }
    return parts;
  }

  private static String said(Voice voice, Moment moment) {
    return moment.spoken()
        ? moment.date().toString()
        : voice.say("timeline.published", moment.date().toString());
  }

  /**
   * The date of the event that a citation mentions; empty if neither it nor its article has a date.
   */
  public static Optional<Moment> moment(Citation citation) {
    Optional<PublicationDate> published = citation.attribution().date();
    Span quote = citation.quote().span();
    String text = citation.quote().article().text().value();
    Optional<LocalDate> written =
        published.filter(date -> date.day().isPresent()).map(PublicationDate::earliest);
    return Dates.of(citation.attribution().lang().orElse("en"))
        .spokenOf(text, quote.start(), quote.end(), written)
        .filter(date -> date.year().isPresent())
        .map(date -> new Moment(publication(date), true))
        .or(() -> published.map(date -> new Moment(date, false)));
  }

  private static PublicationDate publication(PartialDate date) {
    return new PublicationDate(
        date.year().getAsInt(),
        date.month(),
        date.month().isPresent() ? date.day() : OptionalInt.empty());
  }
}
