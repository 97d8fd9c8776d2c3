package org.quipu.retrieval.reading;

/**
 * What letters become in lower case and without accents; those of the Latin, Greek and Cyrillic
 * alphabets at once, each found out when it is first met. Safe for many threads, since all find the
 * same.
 */
final class Folds {
  private static final int ALPHABETS = 0x0530;

  /** Stands for a letter that does not become one letter. */
  private static final char SEVERAL = 0xFFFF;

  // By letter; 0 where nobody asked yet.
  private final char[] single = new char[ALPHABETS];
  private final TextAnalysis analysis;

  Folds(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** What a word becomes. */
  String of(String word) {
    return analysis.fold(word);
  }

  /** What a letter becomes; 0 where that is not one letter, or depends on those beside it. */
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
