package org.quipu.corpus.format.text;

import java.util.Optional;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.format.clue.Byline;

/** Adds the content of a byline to a section's findings. */
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
