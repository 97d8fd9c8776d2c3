package org.quipu.corpus;

import java.util.Optional;

/** The kind of an article: a published text, or a reader's comment on one. */
public sealed interface ArticleKind {
  /** A text published under its own name. */
  record Published() implements ArticleKind {}

  /**
   * A reader's comment; its authors are the commenters.
   *
   * @param under the id of the article commented on
   */
  record Comment(Optional<String> under) implements ArticleKind {}
}
