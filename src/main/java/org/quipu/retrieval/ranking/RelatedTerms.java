package org.quipu.retrieval.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which words of a passage are related to which terms of a question: from a stem's hash to terms
 * with weights. The terms' own stems are not in it.
 */
final class RelatedTerms {
  private final TermTable groups;
  private final int[][] terms;
  private final float[][] weights;

  private RelatedTerms(TermTable groups, int[][] terms, float[][] weights) {
    this.groups = groups;
    this.terms = terms;
    this.weights = weights;
  }

  /**
   * Finds the relatives of a question's terms.
   *
   * @param related the relatives of a term; none for one that only itself can stand for
   */
  static RelatedTerms of(List<QueryTerm> terms, Function<QueryTerm, List<StandIn>> related) {
    Map<Integer, List<Integer>> termsOf = new HashMap<>();
    Map<Integer, List<Float>> weightsOf = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      for (StandIn relative : related.apply(terms.get(i))) {
        int hash = Hashes.of(relative.word());
        termsOf.computeIfAbsent(hash, _ -> new ArrayList<>()).add(i);
        weightsOf.computeIfAbsent(hash, _ -> new ArrayList<>()).add((float) relative.weight());
      }
    }
    terms.forEach(term -> termsOf.remove(Hashes.of(term.stem())));
    TermTable groups = new TermTable(2 * termsOf.size());
    int[][] byGroup = new int[termsOf.size()][];
    float[][] weightsByGroup = new float[termsOf.size()][];
    int group = 0;
    for (Map.Entry<Integer, List<Integer>> entry : termsOf.entrySet()) {
      groups.put(entry.getKey(), group, 1);
      byGroup[group] = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
      List<Float> weights = weightsOf.get(entry.getKey());
      weightsByGroup[group] = new float[weights.size()];
      for (int i = 0; i < weights.size(); i++) {
        weightsByGroup[group][i] = weights.get(i);
      }
      group++;
    }
    return new RelatedTerms(groups, byGroup, weightsByGroup);
  }

  /** Raises what a sentence has for each term, by what one of its words is worth. */
  void raise(int stem, float[] best) {
    int slot = groups.find(stem);
    if (slot < 0) {
      return;
    }
    int group = groups.value(slot);
    for (int i = 0; i < terms[group].length; i++) {
      int term = terms[group][i];
      best[term] = Math.max(best[term], weights[group][i]);
    }
  }
}
