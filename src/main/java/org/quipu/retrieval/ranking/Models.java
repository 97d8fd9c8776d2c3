package org.quipu.retrieval.ranking;

import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;

/**
 * What is made of the signals of passages. All of it was learned by {@code
 * org.quipu.training.Train}.
 *
 * @param passages how well each answers, beside the others
 * @param confidence how likely the first one does, as the logarithm of odds
 */
record Models(Model<Sighting> passages, Model<Standing> confidence) {
  /** The models that come with the program for passages of which only the words are known. */
  static Models byWords() {
    return new Models(
        Model.shipped(Models.class, "passages.properties", Signals.OF_PASSAGES),
        Model.shipped(Models.class, "confidence.properties", ConfidenceSignals.BY_WORDS));
  }

  /** Those for passages of which the encoder says what they mean. */
  static Models byMeaning() {
    return new Models(
        Model.shipped(
            Models.class, "passages-by-meaning.properties", Signals.OF_PASSAGES_BY_MEANING),
        Model.shipped(
            Models.class, "confidence-by-meaning.properties", ConfidenceSignals.BY_MEANING));
  }
}
