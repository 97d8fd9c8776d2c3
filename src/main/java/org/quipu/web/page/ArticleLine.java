package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.answer.Place;
import org.quipu.answer.style.Reference;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;
import org.quipu.retrieval.ArticleSummary;

/**
 * An article in a list.
 *
 * @param name its title, or another name if it has none
 * @param lang its language tag, or {@code und}
 * @param standing whether it is still valid
 */
public record ArticleLine(
    String address,
    String name,
    List<String> authors,
    Optional<String> publisher,
    Optional<PublicationDate> date,
    String lang,
    Standing standing) {
  public ArticleLine {
    authors = List.copyOf(authors);
  }

  static ArticleLine of(Frame frame, ArticleSummary article) {
    Attribution known = article.attribution();
    Reference reference =
        new Reference(
            "",
            article.id(),
            known.title(),
            known.writers(),
            known.publisher(),
            known.date(),
            known.url(),
            known.lang(),
            new Place(Optional.empty(), OptionalInt.empty(), OptionalInt.empty()),
            Optional.empty());
    return new ArticleLine(
        Address.article(article.id()),
        Credit.of(reference, frame.texts().terms(), Optional.empty()).name(),
        known.authors(),
        known.publisher(),
        known.date(),
        known.lang().orElse("und"),
        known.standing());
  }
}
