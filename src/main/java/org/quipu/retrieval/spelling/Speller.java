package org.quipu.retrieval.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.quipu.language.EditDistance;
import org.quipu.retrieval.budget.Budget;

/**
 * Finds the word of the corpus that somebody may have meant by a word that it does not know: one
 * with a few letters different, one that sounds the same, one in another script, or two words that
 * were written as one.
 */
public final class Speller {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_PART = 3;
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 64;

  /** Words less like what was written are not what was meant: one letter in four may differ. */
  private static final double LIKENESS = 0.75;

  /** The same of words that sound alike. */
  private static final double SOUNDING_LIKENESS = 0.48;

  /**
   * Of words so short, another letter in one's place mostly makes another word: "paint", "point".
   */
  private static final int SHORT = 5;

  private static final double FOR_SOUND = 0.12;
  private static final double FOR_FREQUENCY = 0.08;
  private static final double FOR_COMPANY = 0.15;
  private static final int CANDIDATES = 8;

  /** A word is compared with all others as it is and in another script. */
  private static final long COMPARISONS = 2;

  /** What looking up spellings that sound alike costs, in words compared. */
  private static final long SOUNDS = 5_000;

  private final CorpusWords words;
  private final Cache<String, List<Guess>> guessed =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
  private final SimilarWords similar;

  public Speller(CorpusWords words) {
    this.words = words;
    this.similar = new SimilarWords(words, LIKENESS);
  }

  /**
   * The word that was likely meant, or two words with a space between.
   *
   * @param company other words of the question that the corpus knows: of two likely words the one
   *     that stands in a passage with any of them was meant
   * @param budget where it runs out, nothing was meant
   */
  public Optional<String> correct(String word, List<String> company, Budget budget) {
    List<Guess> guesses = guesses(word, budget);
    if (guesses.size() < 2 || guesses.get(0).score() - guesses.get(1).score() > FOR_COMPANY) {
      return guesses.stream().findFirst().map(Guess::word);
    }
    Set<String> inCompany = words.inCompany(guesses.stream().map(Guess::word).toList(), company);
    Guess best = guesses.getFirst();
    double bestScore = -1;
    for (Guess guess : guesses) {
      double score = guess.score() + (inCompany.contains(guess.word()) ? FOR_COMPANY : 0);
      if (score > bestScore) {
        best = guess;
        bestScore = score;
      }
    }
    return Optional.of(best.word());
  }

  /** Looked for once, since comparing with all words takes a millisecond. */
  private List<Guess> guesses(String word, Budget budget) {
    List<Guess> before = guessed.getIfPresent(word);
    if (before != null) {
      return before;
    }
    if (!budget.spend(
        COMPARISONS * (words.blocks().stream().mapToLong(WordBlock::size).sum() + SOUNDS))) {
      return List.of();
    }
    List<Guess> found = find(word);
    if (word.length() <= LONGEST_REMEMBERED) {
      guessed.put(word, found);
    }
    return found;
  }

  private List<Guess> find(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST_REMEMBERED) {
      return List.of();
    }
    Map<String, Double> scores = new HashMap<>();
    near(word, scores);
    sounding(word, scores);
    String other = Transliteration.of(word);
    if (!other.equals(word)) {
      if (!words.frequencies(List.of(other)).isEmpty()) {
        scores.merge(other, 1.0, Math::max);
      }
      near(other, scores);
      sounding(other, scores);
    }
    if (scores.isEmpty()) {
      split(word).ifPresent(parts -> scores.put(parts, 1.0));
    }
    return scores.entrySet().stream()
        .map(entry -> new Guess(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::word))
        .limit(CANDIDATES)
        .toList();
  }

  private void near(String word, Map<String, Double> scores) {
    for (SimilarWords.Similar near : similar.to(word, CANDIDATES)) {
      if (!isAnotherWord(word, near.word())) {
        scores.merge(near.word(), score(word, near.word(), near.frequency()), Math::max);
      }
    }
  }

  // One letter differs, in its place; letters left out, doubled or swapped are slips.
  private static boolean isAnotherWord(String word, String other) {
    return word.length() <= SHORT
        && word.length() == other.length()
        && IntStream.range(0, word.length()).filter(i -> word.charAt(i) != other.charAt(i)).count()
            == 1;
  }

  private void sounding(String word, Map<String, Double> scores) {
    known(SoundsLike.spellings(word))
        .forEach(
            (spelling, frequency) -> {
              if (likeness(word, spelling) >= SOUNDING_LIKENESS) {
                double score = score(word, spelling, frequency) + FOR_SOUND;
                scores.merge(spelling, score, Math::max);
              }
            });
  }

  // Most of many spellings are no words at all, and need not be asked for.
  private Map<String, Integer> known(Collection<String> spellings) {
    List<WordBlock> blocks = words.blocks();
    return words.frequencies(
        spellings.stream()
            .filter(spelling -> spelling.length() >= SHORTEST)
            .filter(spelling -> blocks.stream().anyMatch(block -> block.mayHold(spelling)))
            .toList());
  }

  private double score(String word, String other, int frequency) {
    double common = Math.log1p(frequency) / Math.log1p(words.passages());
    return likeness(word, other) + FOR_FREQUENCY * common;
  }

  // 1 less the edits over the shorter word's length.
  private static float likeness(String word, String other) {
    int edits = EditDistance.between(word, other);
    return 1f - (float) edits / Math.min(word.length(), other.length());
  }

  // Of all ways to cut a word in two, the one whose rarer part is the most frequent.
  private Optional<String> split(String word) {
    List<String> parts = new ArrayList<>();
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      parts.add(word.substring(0, at));
      parts.add(word.substring(at));
    }
    Map<String, Integer> frequencies = words.frequencies(parts);
    String best = "";
    int most = 0;
    for (int i = 0; i < parts.size(); i += 2) {
      String first = parts.get(i);
      String second = parts.get(i + 1);
      int rarer = Math.min(frequencies.getOrDefault(first, 0), frequencies.getOrDefault(second, 0));
      if (rarer > most && !words.inCompany(List.of(first), List.of(second)).isEmpty()) {
        best = first + " " + second;
        most = rarer;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** A word that may be meant, the likelier the higher its score. */
  private record Guess(String word, double score) {}
}
