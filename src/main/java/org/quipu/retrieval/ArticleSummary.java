package org.quipu.retrieval;

import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;

/** An article without its text, for lists. */
public record ArticleSummary(String id, Attribution attribution, ArticleKind kind) {
  /** The same with another attribution. */
  public ArticleSummary attributed(Attribution other) {
    return new ArticleSummary(id, other, kind);
  }
}
