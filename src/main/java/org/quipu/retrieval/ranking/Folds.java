package org.quipu.retrieval.ranking;

/** What letters become in lower case and without accents; those that become one letter at once. */
final class Folds {
  /** Up to here are the Latin, Greek and Cyrillic alphabets. */
  private static final int ALPHABETS = 0x0530;

  private final char[] single = new char[ALPHABETS];

  private final TextAnalysis analysis;

  Folds(TextAnalysis analysis) {
    this.analysis = analysis;
    for (char c = 0; c < ALPHABETS; c++) {
      String folded = analysis.fold(String.valueOf(c));
      single[c] = folded.length() == 1 ? folded.charAt(0) : 0;
    }
  }

  /** What a word becomes. */
  String of(String word) {
    return analysis.fold(word);
  }

  /** What a letter becomes; 0 where that is not one letter, or not known here. */
  char of(char letter) {
    return letter < ALPHABETS ? single[letter] : 0;
  }
}
