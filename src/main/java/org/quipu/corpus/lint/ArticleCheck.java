package org.quipu.corpus.lint;

import java.util.function.Consumer;
import org.quipu.corpus.Article;

/** Looks at the articles of a corpus, one after the other, for one sort of trouble. */
interface ArticleCheck {
  void check(Article article, Consumer<Finding> found);

  /** After the last article: what only the whole corpus shows. */
  default void finish(Consumer<Finding> found) {}
}
