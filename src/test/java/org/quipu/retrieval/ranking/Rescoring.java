package org.quipu.retrieval.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.RelatedWords;
import org.quipu.retrieval.signal.SentenceSighting;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signal;

/** Ranks the candidates of questions by models in training. */
public final class Rescoring {
  private static final RelatedWords RELATED = RelatedWords.shipped();

  private final Ranker ranker;

  public Rescoring(
      Model<SentenceSighting> sentences, Model<Sighting> byWords, Model<Sighting> byMeaning) {
    this.ranker =
        new Ranker(
            sentences,
            new Models(byWords, new Model<>(ConfidenceSignals.BY_WORDS, Map.of())),
            new Models(byMeaning, new Model<>(ConfidenceSignals.BY_MEANING, Map.of())),
            RELATED);
  }

  /** The candidates of a question, ordered by the engine's score, independent of any model. */
  public record Found(Map<String, LanguageQuery> queries, List<Candidate> candidates) {
    public static Found of(Ranking ranking) {
      Map<String, LanguageQuery> queries = new HashMap<>();
      for (RankedPassage passage : ranking.passages()) {
        queries.putIfAbsent(passage.lang(), passage.sighting().query());
      }
      return new Found(queries, ranking.passages().stream().map(RankedPassage::candidate).toList());
    }
  }

  /** Ranks by words alone, or by meaning too. */
  public List<RankedPassage> rank(Found found, Optional<Meaning> meaning) {
    return ranker.rank(found.queries(), found.candidates(), meaning);
  }

  /** What confidence in a passage is made of: by words alone, or by meaning too. */
  public static List<String> confidenceNames(Knowing knowing) {
    return signals(knowing).stream().map(Signal::name).toList();
  }

  /** The values of those signals for a passage among those that it was ranked with. */
  public static double[] confidence(
      Knowing knowing, RankedPassage passage, List<RankedPassage> all) {
    Standing standing = new Standing(passage, all);
    return signals(knowing).stream()
        .mapToDouble(signal -> signal.measure().applyAsDouble(standing))
        .toArray();
  }

  private static List<Signal<Standing>> signals(Knowing knowing) {
    return knowing == Knowing.WORDS ? ConfidenceSignals.BY_WORDS : ConfidenceSignals.BY_MEANING;
  }

  /** What is known about passages. */
  public enum Knowing {
    WORDS,
    MEANING
  }
}
