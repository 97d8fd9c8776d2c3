package org.quipu.answer;

import org.quipu.corpus.Article;
import org.quipu.corpus.Span;

/**
 * A slice of an article. Its text is always cut from the article, so it cannot differ from the
 * article.
 *
 * @param span in the article's canonical text; not empty
 */
public record Quote(Article article, Span span) {
  public Quote {
    if (span.isEmpty() || span.end() > article.text().value().length()) {
      throw new IllegalArgumentException(
          "the span " + span + " is not inside article " + article.id());
    }
  }

  public String text() {
    return span.of(article.text().value());
  }

  /** The number of the paragraph in which the quote begins, from 0. */
  public int paragraph() {
    return article.text().blockAt(span.start());
  }
}
