package org.quipu.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Who published a text, where and when. Unknown parts are empty, never guessed.
 *
 * @param writers the authors
 * @param lang a BCP 47 language tag, such as {@code en}
 * @param url the address where the article can be read
 */
public record Attribution(
    Optional<String> title,
    List<Author> writers,
    Optional<String> publisher,
    Optional<PublicationDate> date,
    Optional<String> url,
    Optional<String> lang,
    Optional<String> licence,
    List<Source> sources,
    Standing standing) {
  public static final Attribution UNKNOWN =
      new Attribution(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Standing.UNSAID);

  public Attribution {
    writers = List.copyOf(writers);
    sources = List.copyOf(sources);
  }

  /** Creates an attribution with plain names as authors, and no statement about its validity. */
  public Attribution(
      Optional<String> title,
      List<String> authors,
      Optional<String> publisher,
      Optional<PublicationDate> date,
      Optional<String> url,
      Optional<String> lang,
      Optional<String> licence,
      List<Source> sources) {
    this(
        title,
        authors.stream().<Author>map(Author.Unsaid::new).toList(),
        publisher,
        date,
        url,
        lang,
        licence,
        sources,
        Standing.UNSAID);
  }

  /** The names of the authors, as the source writes them. */
  public List<String> authors() {
    return writers.stream().map(Author::name).toList();
  }

  /** The same, marked as replaced. */
  public Attribution replacedBy(Standing.Successor newer) {
    Standing replaced =
        new Standing(standing.supersedes(), standing.validUntil(), Optional.of(newer));
    return new Attribution(title, writers, publisher, date, url, lang, licence, sources, replaced);
  }

  /** The same with another title. */
  public Attribution titled(Optional<String> other) {
    return new Attribution(other, writers, publisher, date, url, lang, licence, sources, standing);
  }
}
