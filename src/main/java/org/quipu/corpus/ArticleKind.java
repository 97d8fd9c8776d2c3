package org.quipu.corpus;

import java.util.Optional;

/** What sort of text an article is: one that was published, or a reader's comment on one. */
public sealed interface ArticleKind {
  /** A text published under its own name. */
  record Published() implements ArticleKind {}

  /**
   * A reader's comment; its authors are the commenters.
   *
   * @param under the id of the article that it stands under
   */
  record Comment(Optional<String> under) implements ArticleKind {}
}
