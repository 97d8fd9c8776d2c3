package org.quipu.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Who published a text, where and when. What is not known is empty, never guessed.
 *
 * @param lang a BCP 47 language tag, such as {@code en}
 * @param url where the article can be read
 */
public record Attribution(
    Optional<String> title,
    List<String> authors,
    Optional<String> publisher,
    Optional<PublicationDate> date,
    Optional<String> url,
    Optional<String> lang,
    Optional<String> licence,
    List<Source> sources) {
  public static final Attribution UNKNOWN =
      new Attribution(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Attribution {
    authors = List.copyOf(authors);
    sources = List.copyOf(sources);
  }
}
