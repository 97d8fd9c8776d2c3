package org.quipu.retrieval.reading;

/** Matches the stems of a text to its words: both analyses agree on where words begin. */
final class WordStems implements TextAnalysis.TermSink {
  private final WordPlaces places;
  private final int[] stems;
  private int at;

  private WordStems(WordPlaces places) {
    this.places = places;
    this.stems = new int[places.count()];
  }

  /** The hash of each word's stemmed term; 0 for a word that is not searched for. */
  static int[] of(String text, String lang, WordPlaces places, TextAnalysis analysis) {
    WordStems found = new WordStems(places);
    analysis.stems(lang, text, found);
    return found.stems;
  }

  @Override
  public void term(CharSequence term, int start, int end) {
    while (at < stems.length && places.start(at) < start) {
      at++;
    }
    if (at < stems.length && places.start(at) < end) {
      stems[at] = Hashes.of(term);
    }
  }
}
