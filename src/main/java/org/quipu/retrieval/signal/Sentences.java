package org.quipu.retrieval.signal;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a passage, scored by how well each of them answers a question. */
public final class Sentences {
  private final List<SentenceSighting> sightings;
  private final double[] answering;
  private final int best;

  /**
   * Scores all sentences.
   *
   * @param title the matches in the article's title and the passage's headings
   */
  public Sentences(
      Matches matches, Matches title, RelatedTerms relatives, Model<SentenceSighting> model) {
    this.sightings = new ArrayList<>(matches.sentences());
    this.answering = new double[matches.sentences()];
    int first = 0;
    int most = 0;
    for (int s = 0; s < answering.length; s++) {
      int end = first;
      while (end < matches.count() && matches.place(end) < matches.passage().endWord(s)) {
        end++;
      }
      SentenceSighting seen = new SentenceSighting(matches, title, relatives, s, first, end);
      sightings.add(seen);
      answering[s] = model.of(seen);
      most = answering[s] > answering[most] ? s : most;
      first = end;
    }
    this.best = most;
  }

  public int size() {
    return answering.length;
  }

  public SentenceSighting sighting(int sentence) {
    return sightings.get(sentence);
  }

  /** How well a sentence answers, by the model of sentences, as log-odds. */
  public double answering(int sentence) {
    return answering[sentence];
  }

  /** The index of the sentence that answers best; 0 if there are none. */
  int best() {
    return best;
  }
}
