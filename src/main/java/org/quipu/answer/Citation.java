package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Span;

/**
 * A quote with its attribution, its stable id and the way to its place.
 *
 * @param marks the words of the quote that match the question, as spans of the canonical text
 */
public record Citation(CitationId id, Quote quote, Optional<Link> link, List<Span> marks) {
  public Citation {
    marks = List.copyOf(marks);
  }

  public Attribution attribution() {
    return quote.article().attribution();
  }
}
