package org.quipu.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Ranking;
import org.quipu.retrieval.ranking.SentenceMatch;

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
      Ranking ranking = snapshot.rank(question);
      List<RankedCitation> citations = new ArrayList<>();
      for (RankedPassage ranked : ranking.passages()) {
        if (citations.size() == limit) {
          break;
        }
        snapshot
            .article(ranked.passage().articleId())
            .ifPresent(article -> citations.add(cite(article, ranked)));
      }
      List<String> unknown = ranking.unknownWords();
      Optional<String> suggestion = ranking.suggestion();
      if (citations.isEmpty()) {
        return new Answer.Nothing(question, List.of(), 0, unknown, suggestion, snapshot.info());
      }
      return new Answer.Cited(question, citations, 1, unknown, suggestion, snapshot.info());
    }
  }

  private RankedCitation cite(Article article, RankedPassage ranked) {
    Passage passage = ranked.passage();
    List<SentenceMatch> sentences = ranked.sentences();
    Span quote = quotes.select(sentences, passage.text());
    int offset = passage.span().start();
    List<Span> marks =
        sentences.stream()
            .flatMap(sentence -> sentence.marks().stream())
            .filter(quote::contains)
            .map(mark -> mark.shift(offset))
            .toList();
    Citation citation = maker.cite(article, quote.shift(offset), marks);
    return new RankedCitation(citation, new Hit(passage, ranked.score()), 1);
  }
}
