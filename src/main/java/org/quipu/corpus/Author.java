package org.quipu.corpus;

import java.util.Optional;

/** An author of an article, with the name that the source gives and readers see. */
public sealed interface Author {
  /** The name as the source writes it. */
  String name();

  /**
   * A person.
   *
   * @param parts the parts of the name, if the source or a reliable rule separates them
   */
  record Person(String name, Optional<PersonName> parts) implements Author {}

  /** An institution, whose name is never split. */
  record Body(String name) implements Author {}

  /** A name that is not known to be a person's or an institution's. */
  record Unsaid(String name) implements Author {}
}
