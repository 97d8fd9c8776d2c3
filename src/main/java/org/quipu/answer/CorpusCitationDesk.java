package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Span;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Snapshot;

/** A citation desk over an index. */
public final class CorpusCitationDesk implements CitationDesk {
  private final PassageIndex index;
  private final CitationMaker maker = new CitationMaker();
  private final QuoteWidener widener = new QuoteWidener();

  public CorpusCitationDesk(PassageIndex index) {
    this.index = index;
  }

  @Override
  public Citation cite(Article article, Span span) {
    return maker.cite(article, span);
  }

  @Override
  public Opened open(CitationId id) {
    try (Snapshot snapshot = index.snapshot()) {
      List<Article> articles = snapshot.articlesByKey(id.articleKey());
      Optional<Article> unchanged = articles.stream().filter(a -> isUnchanged(id, a)).findFirst();
      if (unchanged.isPresent()) {
        Article article = unchanged.get();
        int block = article.text().blockAt(id.span().start()) + id.block();
        return new Opened.Unchanged(maker.cite(article, id.span(), block, List.of()));
      }
      // With several articles it is no longer known which one was cited.
      return articles.size() == 1 ? new Opened.Changed(articles.getFirst()) : new Opened.Gone();
    }
  }

  private boolean isUnchanged(CitationId id, Article article) {
    return id.matches(maker.digest(article)) && id.span().end() <= article.text().value().length();
  }

  @Override
  public Citation widen(Citation citation) {
    Quote quote = citation.quote();
    return recut(citation, widener.widen(quote.article(), quote.span()));
  }

  @Override
  public Citation recut(Citation citation, Span span) {
    return maker.cite(citation.quote().article(), span, citation.block(), citation.marks());
  }

  @Override
  public Digest digest(Citation citation) {
    return maker.digest(citation.quote().article());
  }

  @Override
  public QuoteCheck check(String quotation) {
    try (Snapshot snapshot = index.snapshot()) {
      return new QuotationChecker(snapshot, maker).check(quotation);
    }
  }
}
