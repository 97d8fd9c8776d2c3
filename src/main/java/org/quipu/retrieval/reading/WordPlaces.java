package org.quipu.retrieval.reading;

import java.util.Arrays;

/** The places of the words of a text. */
final class WordPlaces implements TextAnalysis.PlaceSink {
  private int[] places;
  private int size;

  /**
   * Creates an empty list.
   *
   * @param length the length of the text
   */
  WordPlaces(int length) {
    places = new int[32 + length / 2];
  }

  @Override
  public void place(int start, int end) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = start;
    places[size++] = end;
  }

  int count() {
    return size / 2;
  }

  int start(int word) {
    return places[2 * word];
  }

  int end(int word) {
    return places[2 * word + 1];
  }
}
