package org.quipu.answer;

import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Span;

/** Makes a citation of a place in an article. */
final class CitationMaker {
  private final KnownTexts texts = new KnownTexts();
  private final LinkMaker links = new LinkMaker(texts);

  /** The citation of a span, placed where it begins. */
  Citation cite(Article article, Span span) {
    return cite(article, span, article.text().blockAt(span.start()), List.of());
  }

  /**
   * The citation of a span.
   *
   * @param block the number of the block that answers; if it is none of the quote's, the nearest
   *     that is one
   * @param marks matched words; those outside the span are left out
   */
  Citation cite(Article article, Span span, int block, List<Span> marks) {
    Quote quote = new Quote(article, span);
    int first = quote.paragraph();
    int last = Math.min(article.text().blockAt(span.end() - 1), first + CitationId.LAST_BLOCK);
    int answering = Math.clamp(block, first, last);
    return new Citation(
        CitationId.of(quote, answering - first, digest(article)),
        quote,
        links.link(quote, article.text().blocks().get(answering).page()),
        marks.stream().filter(span::contains).toList());
  }

  /** The digest of an article's text, found once while the text is in memory. */
  Digest digest(Article article) {
    return texts.of(article.text()).digest();
  }
}
