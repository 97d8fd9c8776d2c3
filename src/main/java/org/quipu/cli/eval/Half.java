package org.quipu.cli.eval;

import java.util.function.Predicate;
import org.quipu.retrieval.ArticleKey;

/** One half of a corpus, chosen by article id: an id always belongs to the same half. */
public enum Half implements Predicate<String> {
  FIRST,
  SECOND;

  @Override
  public boolean test(String articleId) {
    return (ArticleKey.of(articleId) & 1) == (this == FIRST ? 0 : 1);
  }
}
