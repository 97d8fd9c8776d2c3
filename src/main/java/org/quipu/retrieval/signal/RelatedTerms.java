package org.quipu.retrieval.signal;

import java.util.ArrayList;
import java.util.List;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.question.StandIn;
import org.quipu.retrieval.reading.Hashes;
import org.quipu.retrieval.reading.TermTable;

/**
 * Maps words of a passage to related terms of a question: from a stem's hash to terms with weights.
 * The terms' own stems are not included.
 */
public final class RelatedTerms {
  private static final int NONE = -1;

  /** Maps a stem to the index of its first entry; {@link #NONE} for a term's own stem. */
  private final TermTable first;

  // For each entry: a term, the weight of the stem for it, and the next entry of the same stem.
  private final int[] terms;
  private final float[] weights;
  private final int[] next;
  private int count;

  private RelatedTerms(int terms, int relatives) {
    this.first = new TermTable(terms + relatives);
    this.terms = new int[relatives];
    this.weights = new float[relatives];
    this.next = new int[relatives];
  }

  /** Finds the related words of a question's terms; a number has none. */
  public static RelatedTerms of(LanguageQuery query, RelatedWords words) {
    List<QueryTerm> terms = query.terms();
    List<List<StandIn>> all = new ArrayList<>(terms.size());
    int relatives = 0;
    for (QueryTerm term : terms) {
      List<StandIn> ofTerm = term.word().number() ? List.of() : words.of(query.lang(), term.stem());
      all.add(ofTerm);
      relatives += ofTerm.size();
    }
    RelatedTerms found = new RelatedTerms(terms.size(), relatives);
    for (QueryTerm term : terms) {
      found.first.put(Hashes.of(term.stem()), NONE, 1);
    }
    for (int term = 0; term < all.size(); term++) {
      for (StandIn relative : all.get(term)) {
        found.add(Hashes.of(relative.word()), term, (float) relative.weight());
      }
    }
    return found;
  }

  private void add(int stem, int term, float weight) {
    int slot = first.find(stem);
    if (slot >= 0 && first.value(slot) == NONE) {
      return;
    }
    terms[count] = term;
    weights[count] = weight;
    if (slot < 0) {
      next[count] = NONE;
      first.put(stem, count, 1);
    } else {
      next[count] = next[first.value(slot)];
      next[first.value(slot)] = count;
    }
    count++;
  }

  /** Raises a sentence's value for each term to the weight of one of its words. */
  void raise(int stem, float[] best) {
    int slot = first.find(stem);
    if (slot < 0) {
      return;
    }
    for (int entry = first.value(slot); entry != NONE; entry = next[entry]) {
      int term = terms[entry];
      best[term] = Math.max(best[term], weights[entry]);
    }
  }
}
