package org.quipu.retrieval.ranking;

import org.quipu.retrieval.signal.Model;
import org.quipu.retrieval.signal.Sighting;
import org.quipu.retrieval.signal.Signals;

/**
 * The learned models over the signals of passages, all trained by {@code org.quipu.training.Train}.
 *
 * @param passages scores how well each passage answers, compared with the others
 * @param confidence the log-odds that the first one answers
 */
record Models(Model<Sighting> passages, Model<Standing> confidence) {
  /** The shipped models for passages of which only the words are known. */
  static Models byWords() {
    return new Models(
        Model.shipped(Models.class, "passages.properties", Signals.OF_PASSAGES),
        Model.shipped(Models.class, "confidence.properties", ConfidenceSignals.BY_WORDS));
  }

  /** The shipped models for passages whose meaning is encoded. */
  static Models byMeaning() {
    return new Models(
        Model.shipped(
            Models.class, "passages-by-meaning.properties", Signals.OF_PASSAGES_BY_MEANING),
        Model.shipped(
            Models.class, "confidence-by-meaning.properties", ConfidenceSignals.BY_MEANING));
  }
}
