package org.quipu.answer;

import java.util.List;
import org.quipu.corpus.Article;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Span;

/** Creates citations of spans of articles. */
final class CitationMaker {
  private final KnownTexts texts = new KnownTexts();
  private final LinkMaker links = new LinkMaker(texts);

  /** A citation of a span, whose first block answers. */
  Citation cite(Article article, Span span) {
    return cite(article, span, article.text().blockAt(span.start()), List.of());
  }

  /**
   * The citation of a span.
   *
   * @param block the number of the block that answers; clamped to the blocks of the quote
   * @param marks matched words; those outside the span are ignored
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

  /** The digest of an article's text, cached while the text is in memory. */
  Digest digest(Article article) {
    return texts.of(article.text()).digest();
  }
}
