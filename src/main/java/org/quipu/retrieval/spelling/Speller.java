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
 * Finds the word of the corpus that was probably meant by an unknown word: one with a few different
 * letters, one that sounds the same, one in another script, or two words written as one.
 */
public final class Speller {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_PART = 3;
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 64;

  /** The least similarity of a word to the one typed: one letter in four may differ. */
  private static final double LIKENESS = 0.75;

  /** The least similarity of a word that sounds like the one typed. */
  private static final double SOUNDING_LIKENESS = 0.48;

  /**
   * In words of up to this length, a replaced letter usually gives another word: "paint", "point".
   */
  private static final int SHORT = 5;

  private static final double FOR_SOUND = 0.12;
  private static final double FOR_FREQUENCY = 0.08;
  private static final double FOR_COMPANY = 0.15;
  private static final int CANDIDATES = 8;

  /** A word is compared with all others both as typed and in another script. */
  private static final long COMPARISONS = 2;

  /** The cost of looking up similar-sounding spellings, in word comparisons. */
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
   * The word that was probably meant, or two words separated by a space.
   *
   * @param company other words of the question that the corpus knows: of two likely words, one that
   *     occurs in a passage with any of them is preferred
   * @param budget if it runs out, the result is empty
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

  /** Cached, because comparing with all words takes a millisecond. */
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

  // One letter is replaced by another; omitted, doubled or swapped letters are slips.
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

  // Most of the spellings are not words of the corpus, and need not be looked up.
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

  // 1 minus the number of edits divided by the shorter word's length.
  private static float likeness(String word, String other) {
    int edits = EditDistance.between(word, other);
    return 1f - (float) edits / Math.min(word.length(), other.length());
  }

  // Chooses, of all ways to split the word in two, the one whose rarer part is most frequent.
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

  /** A word that may be meant; the higher its score, the likelier. */
  private record Guess(String word, double score) {}
}
