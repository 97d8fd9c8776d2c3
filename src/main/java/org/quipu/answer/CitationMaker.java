package org.quipu.answer;

import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Span;

/** Makes a citation of a place in an article. */
final class CitationMaker {
  private final KnownTexts texts = new KnownTexts();
  private final LinkMaker links = new LinkMaker(texts);

  Citation cite(Article article, Span span) {
    return cite(article, span, List.of());
  }

  /**
   * The citation of a span.
   *
   * @param marks matched words inside it
   */
  Citation cite(Article article, Span span, List<Span> marks) {
    Quote quote = new Quote(article, span);
    return new Citation(id(quote), quote, links.link(quote), marks);
  }

  private CitationId id(Quote quote) {
    return CitationId.of(quote, digest(quote.article()));
  }

  /** The digest of an article's text, found once while the text is in memory. */
  Digest digest(Article article) {
    return texts.of(article.text()).digest();
  }
}
