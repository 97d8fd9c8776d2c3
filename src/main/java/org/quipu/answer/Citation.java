package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Span;

/**
 * A quote with its attribution, its stable id and a link to its place.
 *
 * @param marks the words of the quote that match the question, as spans of the canonical text
 */
public record Citation(CitationId id, Quote quote, Optional<Link> link, List<Span> marks) {
  public Citation {
    marks = List.copyOf(marks);
  }

  /** The place of the quote's best sentence. */
  public Place place() {
    return Place.of(quote.article().text(), block());
  }

  /** The number of the block that answers, from 0. */
  int block() {
    return quote.paragraph() + id.block();
  }

  public Attribution attribution() {
    return quote.article().attribution();
  }
}
