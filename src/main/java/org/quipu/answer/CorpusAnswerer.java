package org.quipu.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.corpus.Article;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.language.SmallTalk;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Ranking;
import org.quipu.retrieval.signal.SentenceMatch;

/**
 * Answers from an index: the best passages, the best sentences in them, and whether they answer.
 */
public final class CorpusAnswerer implements Answerer {
  /** The maximum number of passages cited for one question. */
  private static final int MOST = 200;

  private final PassageIndex index;
  private final Thresholds thresholds;
  private final SmallTalk smallTalk = new SmallTalk();
  private final QuoteSelector quotes = new QuoteSelector();
  private final CitationMaker maker = new CitationMaker();
  private final Variety<Candidate> variety = Variety.ofPassages(Candidate::ranked);

  /** Creates an answerer with the thresholds of the shipped settings. */
  public CorpusAnswerer(PassageIndex index) {
    this(index, Thresholds.USUAL);
  }

  /** Creates an answerer with the given thresholds. */
  public CorpusAnswerer(PassageIndex index, Thresholds thresholds) {
    this.index = index;
    this.thresholds = thresholds;
  }

  @Override
  public Answer answer(Question question, int limit) {
    try (Snapshot snapshot = index.snapshot()) {
      Ranking ranking = snapshot.rank(question);
      return quotes(ranking)
          ? cited(question, limit, ranking, snapshot)
          : answer(question, ranking, List.of(), snapshot);
    }
  }

  @Override
  public Answer answerOrClosest(Question question, int limit) {
    try (Snapshot snapshot = index.snapshot()) {
      return cited(question, limit, snapshot.rank(question), snapshot);
    }
  }

  // The best passage is always chosen first, whatever is chosen besides.
  private boolean quotes(Ranking ranking) {
    return confidence(candidates(ranking)) >= thresholds.tentative() || isOfTopic(ranking);
  }

  // Of a topic that many passages are equally about, none is likely to be the one, yet all are
  // near.
  private boolean isOfTopic(Ranking ranking) {
    return thresholds.tentative() < thresholds.answered()
        && ranking.passages().stream().findFirst().filter(RankedPassage::hasAllOfTopic).isPresent();
  }

  private static double confidence(List<Candidate> candidates) {
    return candidates.isEmpty() ? 0 : candidates.getFirst().confidence();
  }

  private Answer cited(Question question, int limit, Ranking ranking, Snapshot snapshot) {
    List<Candidate> chosen = variety.choose(candidates(ranking), limit);
    if (chosen.size() < limit && ranking.more()) {
      chosen = variety.choose(withMore(ranking, question, snapshot), limit);
    }
    return answer(question, ranking, chosen, snapshot);
  }

  @Override
  public Answer survey(Question question) {
    try (Snapshot snapshot = index.snapshot()) {
      Ranking ranking = snapshot.rank(question);
      Map<String, Candidate> best = new LinkedHashMap<>();
      withMore(ranking, question, snapshot)
          .forEach(candidate -> best.putIfAbsent(candidate.articleId(), candidate));
      return answer(question, ranking, List.copyOf(best.values()), snapshot);
    }
  }

  private Answer answer(
      Question question, Ranking ranking, List<Candidate> chosen, Snapshot snapshot) {
    List<RankedCitation> citations = new ArrayList<>();
    for (Candidate candidate : chosen) {
      snapshot
          .article(candidate.articleId())
          .ifPresent(article -> citations.add(cite(article, candidate)));
    }
    Answer.Lookup lookup =
        new Answer.Lookup(
            question,
            confidence(candidates(ranking)),
            ranking.unknownWords(),
            ranking.suggestion(),
            ranking.lang(),
            snapshot.info());
    return outcome(lookup, citations, ranking);
  }

  private Answer outcome(Answer.Lookup lookup, List<RankedCitation> citations, Ranking ranking) {
    boolean talk = smallTalk.kind(lookup.question().text()).isPresent();
    if (talk || citations.isEmpty() || !quotes(ranking)) {
      return new Answer.Declined(lookup, citations);
    }
    RankedPassage best = ranking.passages().getFirst();
    List<String> missing = best.missing();
    boolean sure =
        lookup.confidence() >= thresholds.answered()
            && missing.isEmpty()
            && !best.isOfVagueQuestion();
    return !sure
        ? new Answer.Tentative(lookup, citations, missing)
        : new Answer.Answered(lookup, citations);
  }

  // The candidates of the answer itself stay first, in their order.
  private static List<Candidate> withMore(Ranking ranking, Question question, Snapshot snapshot) {
    List<Candidate> usual = candidates(ranking);
    if (!ranking.more()) {
      return usual;
    }
    Set<Passage> known =
        usual.stream().map(candidate -> candidate.ranked().passage()).collect(Collectors.toSet());
    List<Candidate> all = new ArrayList<>(usual);
    candidates(snapshot.rank(question, MOST)).stream()
        .filter(candidate -> !known.contains(candidate.ranked().passage()))
        .forEach(all::add);
    return all;
  }

  private static List<Candidate> candidates(Ranking ranking) {
    return ranking.passages().stream().map(ranked -> new Candidate(ranked, ranking)).toList();
  }

  /** A passage, with the ranking that it belongs to. */
  private record Candidate(RankedPassage ranked, Ranking ranking) {
    String articleId() {
      return ranked.passage().articleId();
    }

    double confidence() {
      return ranking.confidence(ranked);
    }
  }

  private RankedCitation cite(Article article, Candidate candidate) {
    RankedPassage ranked = candidate.ranked();
    Passage passage = ranked.passage();
    List<SentenceMatch> sentences = ranked.sentences();
    QuoteSelector.Choice choice = quotes.select(sentences, passage, article.text());
    List<Span> marks =
        sentences.stream()
            .flatMap(sentence -> sentence.marks().stream())
            .map(mark -> mark.shift(passage.span().start()))
            .filter(choice.quote()::contains)
            .toList();
    int block = article.text().blockAt(choice.answering().start());
    Citation citation = maker.cite(article, choice.quote(), block, marks);
    return new RankedCitation(citation, new Hit(passage, ranked.score()), candidate.confidence());
  }
}
