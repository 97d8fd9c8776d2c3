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
  private static final double USUAL_THRESHOLD = 0.2;

  private final PassageIndex index;
  private final double threshold;
  private final QuoteSelector quotes = new QuoteSelector();
  private final CitationMaker maker = new CitationMaker();
  private final Variety<RankedPassage> variety = Variety.ofPassages();

  /** Answers from an index, with the confidence that the shipped settings ask for. */
  public CorpusAnswerer(PassageIndex index) {
    this(index, USUAL_THRESHOLD);
  }

  /**
   * Answers from an index.
   *
   * @param threshold an answer with less confidence is a decline; 0 to 1
   */
  public CorpusAnswerer(PassageIndex index, double threshold) {
    this.index = index;
    this.threshold = threshold;
  }

  @Override
  public Answer answer(Question question, int limit) {
    try (Snapshot snapshot = index.snapshot()) {
      Ranking ranking = snapshot.rank(question);
      List<RankedCitation> citations = new ArrayList<>();
      for (RankedPassage ranked : variety.choose(ranking.passages(), limit)) {
        snapshot
            .article(ranked.passage().articleId())
            .ifPresent(article -> citations.add(cite(article, ranked, ranking.confidence(ranked))));
      }
      List<String> unknown = ranking.unknownWords();
      Optional<String> suggestion = ranking.suggestion();
      double confidence = citations.isEmpty() ? 0 : citations.getFirst().confidence();
      if (citations.isEmpty() || confidence < threshold) {
        return new Answer.Nothing(
            question, citations, confidence, unknown, suggestion, snapshot.info());
      }
      return new Answer.Cited(
          question, citations, confidence, unknown, suggestion, snapshot.info());
    }
  }

  private RankedCitation cite(Article article, RankedPassage ranked, double confidence) {
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
    return new RankedCitation(citation, new Hit(passage, ranked.score()), confidence);
  }
}
