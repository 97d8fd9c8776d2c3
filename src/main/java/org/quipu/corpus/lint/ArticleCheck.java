package org.quipu.corpus.lint;

import java.util.function.Consumer;
import org.quipu.corpus.Article;

/** Checks the articles of a corpus, one after the other, for one kind of problem. */
interface ArticleCheck {
  void check(Article article, Consumer<Finding> found);

  /** Called after the last article, for problems that only the whole corpus shows. */
  default void finish(Consumer<Finding> found) {}
}
