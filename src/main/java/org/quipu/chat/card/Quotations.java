package org.quipu.chat.card;

import org.quipu.answer.Citation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Excerpt;
import org.quipu.chat.Library;
import org.quipu.chat.words.Voice;

/** Lays out quotes for cards that show several of them. */
public record Quotations(Library library) {
  /** The length of one of several quotes, in UTF-16 units, unless one sentence is longer. */
  private static final int LENGTH = 300;

  public Citation shortened(Citation citation) {
    return new QuoteFitting(library).within(citation, LENGTH);
  }

  /** A quote with a given date. */
  Part.Quotation dated(Voice voice, Citation citation, String date) {
    return new Part.Quotation(
        Excerpt.of(citation), Credit.of(voice, library, citation).dated(date));
  }

  Part.Quotation dated(Voice voice, Citation citation) {
    return new Part.Quotation(Excerpt.of(citation), Credit.of(voice, library, citation).dated());
  }
}
