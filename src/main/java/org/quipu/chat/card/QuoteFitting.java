package org.quipu.chat.card;

import java.util.Optional;
import org.quipu.answer.Citation;
import org.quipu.chat.Excerpt;
import org.quipu.chat.Library;
import org.quipu.chat.words.QuoteLength;

/** Fits a quote to the chosen length, by whole sentences. */
record QuoteFitting(Library library) {
  /** The length of a short quote, in UTF-16 units, unless one sentence is longer. */
  static final int SHORT = 200;

  Citation fit(Citation citation, QuoteLength length) {
    return switch (length) {
      case SHORT -> within(citation, SHORT);
      case MEDIUM -> citation;
      case LONG -> library.widen(citation);
    };
  }

  /** The citation without sentences at its ends, until it fits or only one is left. */
  Citation within(Citation citation, int length) {
    Excerpt excerpt = Excerpt.of(citation);
    while (excerpt.length() > length) {
      Optional<Excerpt> shorter = excerpt.shorter();
      if (shorter.isEmpty()) {
        break;
      }
      excerpt = shorter.get();
    }
    return library.recut(citation, excerpt.span());
  }
}
