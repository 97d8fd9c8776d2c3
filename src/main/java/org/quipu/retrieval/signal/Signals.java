package org.quipu.retrieval.signal;

import java.util.List;
import java.util.stream.Stream;

/** All signals, family by family. */
public final class Signals {
  /** The signals of sentences, which choose the quote. */
  public static final List<Signal<SentenceSighting>> OF_SENTENCES =
      Stream.of(
              WordSignals.OF_SENTENCES,
              SentenceSignals.OF_SENTENCES,
              AnswerSignals.OF_SENTENCES,
              PlaceSignals.OF_SENTENCES)
          .flatMap(List::stream)
          .toList();

  /** The signals of passages, by their words. */
  public static final List<Signal<Sighting>> OF_PASSAGES =
      Stream.of(
              WordSignals.OF_PASSAGES,
              SentenceSignals.OF_PASSAGES,
              AnswerSignals.OF_PASSAGES,
              PlaceSignals.OF_PASSAGES)
          .flatMap(List::stream)
          .toList();

  /** The same, with those of meaning. */
  public static final List<Signal<Sighting>> OF_PASSAGES_BY_MEANING =
      Stream.of(OF_PASSAGES, MeaningSignals.OF_PASSAGES).flatMap(List::stream).toList();

  private Signals() {}

  /** The signal of passages with the given name. */
  public static Signal<Sighting> ofPassages(String name) {
    return OF_PASSAGES.stream()
        .filter(signal -> signal.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no signal is called " + name));
  }
}
