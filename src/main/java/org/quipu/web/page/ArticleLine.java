package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;

/**
 * An article in a list.
 *
 * @param name its title, or what else it goes by
 * @param lang its language tag, or {@code und}
 */
public record ArticleLine(
    String address,
    String name,
    List<String> authors,
    Optional<String> publisher,
    Optional<PublicationDate> date,
    String lang) {
  public ArticleLine {
    authors = List.copyOf(authors);
  }

  static ArticleLine of(String id, String name, Attribution known) {
    return new ArticleLine(
        Address.article(id),
        name,
        known.authors(),
        known.publisher(),
        known.date(),
        known.lang().orElse("und"));
  }
}
