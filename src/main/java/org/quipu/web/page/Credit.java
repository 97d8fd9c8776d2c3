package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.answer.Place;
import org.quipu.answer.style.Reference;
import org.quipu.answer.style.Terms;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;

/**
 * The attribution of a quote.
 *
 * @param name the title, or another name of the article
 * @param who the authors, the article commented on and the publisher, as far as known
 * @param place the place of the quote; empty for a whole article
 * @param standing whether the article is still valid
 */
public record Credit(
    String name,
    List<String> who,
    Optional<PublicationDate> date,
    Optional<Place> place,
    Standing standing) {
  public Credit {
    who = List.copyOf(who);
  }

  /** The credit of a citation. */
  static Credit of(Reference reference, Terms terms) {
    return of(reference, terms, Optional.of(reference.place()));
  }

  static Credit of(Reference reference, Terms terms, Optional<Place> place) {
    Optional<String> comment =
        reference.commentOn().map(on -> on.name().map(terms.commentOn()).orElse(terms.comment()));
    String name =
        reference
            .title()
            .or(reference::byline)
            .or(() -> comment)
            .or(reference::publisher)
            .orElseGet(() -> terms.untitled().apply(reference.articleId()));
    List<String> who =
        Stream.of(reference.byline(), comment, reference.publisher())
            .flatMap(Optional::stream)
            .filter(part -> !part.equals(name))
            .toList();
    return new Credit(name, who, reference.date(), place, reference.standing());
  }

  /** The place as readers count; empty if it is not known. */
  public String placeLabel() {
    return place.map(Place::label).orElse("");
  }
}
