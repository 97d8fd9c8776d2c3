package org.quipu.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/**
 * Answers from an index: the best passages, the best sentences in them, and whether they answer.
 */
public final class CorpusAnswerer implements Answerer {
  private final PassageIndex index;
  private final QuoteSelector quotes = new QuoteSelector();
  private final CitationMaker maker = new CitationMaker();

  public CorpusAnswerer(PassageIndex index) {
    this.index = index;
  }

  @Override
  public Answer answer(Question question, int limit) {
    try (Snapshot snapshot = index.snapshot()) {
      List<RankedCitation> citations = new ArrayList<>();
      for (Hit hit : snapshot.search(question, limit)) {
        snapshot
            .article(hit.passage().articleId())
            .ifPresent(article -> citations.add(cite(article, hit)));
      }
      if (citations.isEmpty()) {
        return new Answer.Nothing(
            question, List.of(), 0, List.of(), Optional.empty(), snapshot.info());
      }
      return new Answer.Cited(question, citations, 1, List.of(), Optional.empty(), snapshot.info());
    }
  }

  private RankedCitation cite(Article article, Hit hit) {
    Span span = quotes.select(hit.passage(), article.lang());
    return new RankedCitation(maker.cite(article, span), hit, 1);
  }
}
