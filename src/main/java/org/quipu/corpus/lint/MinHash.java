package org.quipu.corpus.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sketch of a text for estimating its similarity to others: for each of {@value #HASHES} hash
 * functions, the minimum over all runs of {@value #SHINGLE} words. The share of equal minima of two
 * texts estimates their share of common runs, within about 5 %.
 */
final class MinHash {
  private static final int HASHES = 64;
  private static final int SHINGLE = 4;

  /** Shorter texts, in words, are similar by chance. */
  private static final int FEWEST_WORDS = 20;

  private static final int BANDS = 16;
  private static final int BAND_ROWS = 4;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final byte[] low;
  private final long[] bands;

  private MinHash(byte[] low, long[] bands) {
    this.low = low;
    this.bands = bands;
  }

  /** The sketch of a text; none if it is too short. */
  static Optional<MinHash> of(String text) {
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    long[] run = new long[SHINGLE];
    int words = 0;
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      run[words++ % SHINGLE] = hash(matcher.group());
      if (words >= SHINGLE) {
        addShingle(run, words, least);
      }
    }
    return words < FEWEST_WORDS ? Optional.empty() : Optional.of(sketch(least));
  }

  private static void addShingle(long[] run, int words, long[] least) {
    long shingle = 0;
    for (int i = 0; i < SHINGLE; i++) {
      shingle = mix(shingle + run[(words + i) % SHINGLE]);
    }
    for (int i = 0; i < HASHES; i++) {
      least[i] = Math.min(least[i], mix(shingle + i * MIX));
    }
  }

  private static MinHash sketch(long[] least) {
    byte[] low = new byte[HASHES];
    for (int i = 0; i < HASHES; i++) {
      low[i] = (byte) least[i];
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < BAND_ROWS; row++) {
        key = mix(key + least[band * BAND_ROWS + row]);
      }
      bands[band] = key;
    }
    return new MinHash(low, bands);
  }

  /** The bands of the sketch: very similar texts almost certainly have one in common. */
  long[] bands() {
    return bands.clone();
  }

  /** The same sketch without its bands, in {@value #HASHES} bytes. */
  MinHash compact() {
    return new MinHash(low, new long[0]);
  }

  /** The estimated share of common runs of words, 0 to 1. */
  double likeness(MinHash other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      if (low[i] == other.low[i]) {
        same++;
      }
    }
    return (double) same / HASHES;
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
