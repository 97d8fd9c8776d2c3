package org.quipu.retrieval.reading;

/**
 * Folds letters to lower case without accents. Letters of the Latin, Greek and Cyrillic alphabets
 * are looked up in a table, which is filled on demand. Thread-safe, because all threads compute the
 * same values.
 */
final class Folds {
  private static final int ALPHABETS = 0x0530;

  /** Marks a letter that does not fold to a single letter. */
  private static final char SEVERAL = 0xFFFF;

  // Indexed by letter; 0 if not computed yet.
  private final char[] single = new char[ALPHABETS];
  private final TextAnalysis analysis;

  Folds(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The folded word. */
  String of(String word) {
    return analysis.fold(word);
  }

  /** The folded letter; 0 if that is not a single letter, or depends on its neighbours. */
  char of(char letter) {
    if (letter >= ALPHABETS) {
      return 0;
    }
    char known = single[letter];
    char folded = known == 0 ? find(letter) : known;
    return folded == SEVERAL ? 0 : folded;
  }

  private char find(char letter) {
    String folded = analysis.fold(String.valueOf(letter));
    boolean alone = folded.length() == 1 && folded.charAt(0) != 0 && !Labels.mayBeLabel(folded);
    char found = alone ? folded.charAt(0) : SEVERAL;
    single[letter] = found;
    return found;
  }
}
