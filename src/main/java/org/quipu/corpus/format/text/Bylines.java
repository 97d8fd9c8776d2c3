package org.quipu.corpus.format.text;

import java.util.Optional;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.format.clue.Byline;

/** Enters what a byline says into a section. */
final class Bylines {
  private Bylines() {}

  static Section add(Section section, Byline byline, String from, boolean guess) {
    Section known = section.with(new Finding(Field.AUTHORS, byline.authors(), from, guess));
    Optional<String> via = byline.via();
    return via.isPresent()
        ? known.with(Finding.guessed(Field.PUBLISHER, via.get(), "\"via\" in the byline"))
        : known;
  }
}
