package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.signal.Matches;
import org.quipu.retrieval.signal.Pool;
import org.quipu.retrieval.signal.Relatives;
import org.quipu.retrieval.signal.SentenceModel;
import org.quipu.retrieval.signal.SentenceScores;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;
import org.quipu.retrieval.signal.Thesaurus;

/** Puts candidates in order. */
public final class Ranker {
  private static final Comparator<RankedPassage> BEST_FIRST =
      Comparator.comparingDouble(RankedPassage::score)
          .reversed()
          .thenComparing(ranked -> ranked.passage().articleId())
          .thenComparingInt(ranked -> ranked.passage().ordinal());

  /** Readers' comments come after articles, unless they are far better or asked for. */
  private static final double COMMENT_PENALTY = 3;

  /** People want the source that speaks their language, unless another is clearly better. */
  private static final double FOREIGN_PENALTY = 5;

  private final LinearModel model;
  private final SentenceModel sentences;
  private final Thesaurus thesaurus;

  Ranker(LinearModel model, SentenceModel sentences, Thesaurus thesaurus) {
    this.model = model;
    this.sentences = sentences;
    this.thesaurus = thesaurus;
  }

  /** The ranker that comes with the program. */
  public static Ranker shipped() {
    return new Ranker(LinearModel.shipped(), SentenceModel.shipped(), Thesaurus.shipped());
  }

  /**
   * The candidates, best first; ties are broken by article id and place.
   *
   * @param queries the question by language, at least those of the candidates
   * @param meaning of the question; empty where words have to do
   */
  public List<RankedPassage> rank(
      Map<String, LanguageQuery> queries, List<Candidate> candidates, Optional<Meaning> meaning) {
    List<Matches> found = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      found.add(new Matches(queries.get(candidate.tokens().lang()), candidate.tokens()));
    }
    Map<String, Relatives> relatives = new HashMap<>();
    for (Matches matches : found) {
      relatives.computeIfAbsent(
          matches.query().lang(), _ -> Relatives.of(matches.query(), thesaurus));
    }
    Pool pool = new Pool(candidates, found);
    List<RankedPassage> ranked = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Matches matches = found.get(i);
      Matches title = new Matches(matches.query(), candidate.title());
      Sighting sighting =
          new Sighting(
              matches,
              new SentenceScores(matches, title, relatives.get(matches.query().lang()), sentences),
              title,
              pool,
              i);
      double[] signals = Signals.of(sighting);
      double score = model.score(signals);
      if (candidate.comment() && !matches.query().wantsComments()) {
        score -= COMMENT_PENALTY;
      }
      if (matches.query().isForeign()) {
        score -= FOREIGN_PENALTY;
      }
      ranked.add(new RankedPassage(candidate, sighting, signals, score, model));
    }
    ranked.sort(BEST_FIRST);
    if (meaning.isPresent()) {
      ranked = new ArrayList<>(ByMeaning.score(ranked, meaning.get()));
      ranked.sort(BEST_FIRST);
    }
    return ranked;
  }
}
