package org.quipu.corpus;

import java.util.Optional;

/** Who wrote an article, by the name that its source gives; readers see that name. */
public sealed interface Author {
  /** The name as its source writes it. */
  String name();

  /**
   * A person.
   *
   * @param parts of the name, where the source or a certain rule tells them apart
   */
  record Person(String name, Optional<PersonName> parts) implements Author {}

  /** An institution, which has a name that is never taken apart. */
  record Body(String name) implements Author {}

  /** A name of which nobody says whose it is. */
  record Unsaid(String name) implements Author {}
}
