package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Nearness;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.signal.Matches;
import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.NearnessInPool;
import org.quipu.retrieval.signal.Pool;
import org.quipu.retrieval.signal.RelatedTerms;
import org.quipu.retrieval.signal.RelatedWords;
import org.quipu.retrieval.signal.SentenceSighting;
import org.quipu.retrieval.signal.Sentences;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;

/** Orders candidates by how well they answer. */
public final class Ranker {
  private static final Comparator<RankedPassage> BEST_FIRST =
      Comparator.comparingDouble(RankedPassage::score)
          .reversed()
          .thenComparing(ranked -> ranked.passage().articleId())
          .thenComparingInt(ranked -> ranked.passage().ordinal());

  /** Lowers readers' comments below articles, unless they are far better or requested. */
  private static final double COMMENT_PENALTY = 3;

  /** Lowers sources in another language, unless they are clearly better. */
  private static final double FOREIGN_PENALTY = 5;

  private final Model<SentenceSighting> sentences;
  private final Models byWords;
  private final Models byMeaning;
  private final RelatedWords related;

  /**
   * Creates a ranker.
   *
   * @param byMeaning the models for passages whose meaning is known too
   */
  Ranker(
      Model<SentenceSighting> sentences, Models byWords, Models byMeaning, RelatedWords related) {
    this.sentences = sentences;
    this.byWords = byWords;
    this.byMeaning = byMeaning;
    this.related = related;
  }

  /** The ranker with the shipped models. */
  public static Ranker shipped() {
    return new Ranker(
        Model.shipped(Ranker.class, "sentences.properties", Signals.OF_SENTENCES),
        Models.byWords(),
        Models.byMeaning(),
        RelatedWords.shipped());
  }

  /** Whether a stem belongs to an ordinary word of a language, whatever the corpus contains. */
  public boolean isOrdinary(String lang, String stem) {
    return related.isOrdinary(lang, stem);
  }

  /**
   * The candidates, best first; ties are broken by article id and place.
   *
   * @param queries the question by language, for at least the languages of the candidates
   * @param meaning the meaning of the question; empty to rank by words only
   */
  public List<RankedPassage> rank(
      Map<String, LanguageQuery> queries, List<Candidate> candidates, Optional<Meaning> meaning) {
    List<RankedPassage> ranked = new ArrayList<>(candidates.size());
    for (Sighting seen : sightings(queries, candidates)) {
      ranked.add(scored(candidates.get(seen.candidate()), seen, byWords));
    }
    ranked.sort(BEST_FIRST);
    return meaning.map(of -> byMeaning(ranked, of)).orElse(ranked);
  }

  // If no passage can be compared by meaning, the order by words stands.
  private List<RankedPassage> byMeaning(List<RankedPassage> bestFirst, Meaning meaning) {
    List<Optional<Nearness>> compared =
        meaning.compare(bestFirst.stream().map(RankedPassage::encoded).toList());
    Optional<Nearness> least = compared.stream().flatMap(Optional::stream).reduce(Ranker::lessNear);
    if (least.isEmpty()) {
      return bestFirst;
    }
    List<RankedPassage> ranked = new ArrayList<>(bestFirst.size());
    for (int i = 0; i < bestFirst.size(); i++) {
      RankedPassage passage = bestFirst.get(i);
      Nearness near = compared.get(i).orElse(least.get());
      ranked.add(
          scored(
              passage.candidate(),
              passage.sighting().withMeaning(new NearnessInPool(near, least.get())),
              byMeaning));
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  private static Nearness lessNear(Nearness one, Nearness other) {
    return new Nearness(
        Math.min(one.passage(), other.passage()), List.of(Math.min(one.best(), other.best())));
  }

  private static RankedPassage scored(Candidate candidate, Sighting seen, Models models) {
    double score = models.passages().of(seen) - penalty(candidate, seen.query());
    return new RankedPassage(candidate, seen, score, models);
  }

  private List<Sighting> sightings(Map<String, LanguageQuery> queries, List<Candidate> candidates) {
    List<Matches> found = new ArrayList<>(candidates.size());
    Map<String, RelatedTerms> relatives = new HashMap<>();
    for (Candidate candidate : candidates) {
      LanguageQuery query = queries.get(candidate.tokens().lang());
      found.add(new Matches(query, candidate.tokens()));
      relatives.computeIfAbsent(query.lang(), _ -> RelatedTerms.of(query, related));
    }
    Pool pool = new Pool(candidates, found);
    List<Sighting> sightings = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      Matches matches = found.get(i);
      Matches title = new Matches(matches.query(), candidates.get(i).title());
      Sentences seen =
          new Sentences(matches, title, relatives.get(matches.query().lang()), sentences);
      sightings.add(new Sighting(matches, seen, title, pool, i, Optional.empty()));
    }
    return sightings;
  }

  private static double penalty(Candidate candidate, LanguageQuery query) {
    double comment = candidate.comment() && !query.wantsComments() ? COMMENT_PENALTY : 0;
    return query.isForeign() ? comment + FOREIGN_PENALTY : comment;
  }
}
