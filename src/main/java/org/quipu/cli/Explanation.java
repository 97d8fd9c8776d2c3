package org.quipu.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.answer.Thresholds;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.ranking.Ranking;
import org.quipu.retrieval.signal.Family;
import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.Sighting;

/**
 * Why the passages are ranked in this order.
 *
 * @param understood how the question was read for each language of the passages
 * @param passages the first passages, best first
 * @param confidence the confidence in the first passage, with the contribution of each signal to
 *     its log-odds
 */
record Explanation(
    List<Understood> understood,
    List<Reasons> passages,
    double confidence,
    List<Model.Share> confidenceShares,
    Thresholds thresholds) {

  /**
   * A question as it is searched for among the passages of a language.
   *
   * @param sought the words searched for, each with its equivalents
   * @param dropped the words left out because they only ask or carry no meaning
   */
  record Understood(String lang, Map<String, List<String>> sought, List<String> dropped) {
    static Understood of(String question, LanguageQuery query) {
      Map<String, List<String>> sought =
          query.terms().stream()
              .collect(
                  Collectors.toMap(
                      term -> term.word().written(),
                      Understood::alsoCounts,
                      (one, _) -> one,
                      LinkedHashMap::new));
      Set<String> dropped = new LinkedHashSet<>();
      for (String word : question.split("[^\\p{L}\\p{M}\\p{N}'’-]+", -1)) {
        if (!word.isBlank() && sought.keySet().stream().noneMatch(word::equalsIgnoreCase)) {
          dropped.add(word);
        }
      }
      return new Understood(query.lang(), sought, List.copyOf(dropped));
    }

    private static List<String> alsoCounts(QueryTerm term) {
      Set<String> others = new LinkedHashSet<>(term.words());
      term.standIns().forEach(standIn -> others.add(standIn.word()));
      others.remove(term.word().folded());
      others.remove(term.word().bare());
      return List.copyOf(others);
    }
  }

  /**
   * A passage with the reasons for its rank.
   *
   * @param met the words of the question that it or its title contains
   * @param missed the other words of the question
   */
  record Reasons(
      RankedPassage passage, List<Model.Share> shares, List<String> met, List<String> missed) {
    static Reasons of(RankedPassage passage) {
      Sighting seen = passage.sighting();
      List<String> met = new ArrayList<>();
      List<String> missed = new ArrayList<>();
      for (int i = 0; i < seen.query().terms().size(); i++) {
        String word = seen.query().terms().get(i).word().written();
        (seen.has(i) > 0 ? met : missed).add(word);
      }
      return new Reasons(passage, passage.shares(), List.copyOf(met), List.copyOf(missed));
    }

    /** The total contribution of each family of signals to the score. */
    Map<Family, Double> byFamily() {
      Map<Family, Double> sums = new EnumMap<>(Family.class);
      shares.forEach(share -> sums.merge(share.family(), share.added(), Double::sum));
      return sums;
    }
  }

  static Explanation of(String question, Ranking ranking, int limit, Thresholds thresholds) {
    List<Reasons> passages = ranking.passages().stream().limit(limit).map(Reasons::of).toList();
    List<Understood> understood =
        ranking.passages().stream()
            .map(passage -> passage.sighting().query())
            .distinct()
            .map(query -> Understood.of(question, query))
            .toList();
    if (passages.isEmpty()) {
      return new Explanation(understood, passages, 0, List.of(), thresholds);
    }
    RankedPassage first = ranking.passages().getFirst();
    return new Explanation(
        understood, passages, ranking.confidence(first), ranking.reasons(first), thresholds);
  }

  /** The outcome that the thresholds give for the confidence. */
  String outcome() {
    return confidence >= thresholds.answered()
        ? "answered"
        : confidence >= thresholds.tentative() ? "tentative" : "declined";
  }

  static String name(Family family) {
    return family.name().toLowerCase(Locale.ROOT);
  }
}
