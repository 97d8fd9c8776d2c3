package org.quipu.retrieval.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.language.Language;
import org.quipu.language.WordKind;
import org.quipu.retrieval.question.StandIn;

/**
 * Splits compounds, in languages that write them as one word: "Fehlerquelle" matches "Quelle" and
 * "Fehler" if the corpus contains both. Only words of the corpus count as parts.
 */
public final class Compounds {
  /** Linking elements between two parts, as in "Bildung-s-plan", of all these languages. */
  private static final List<String> LINKS =
      Stream.concat(Stream.of(""), Language.foldedOfAll(WordKind.COMPOUND_LINKS).stream().sorted())
          .toList();

  private static final int SHORTEST = 4;

  /** The longest word split, because each possible split costs a look-up. */
  private static final int LONGEST = 64;

  private static final int REMEMBERED = 10_000;

  /** The weight of the last part, which names the thing; the first only specifies it. */
  private static final double LAST = 0.7;

  private static final double FIRST = 0.6;

  private final CorpusWords words;
  private final Cache<String, List<StandIn>> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  public Compounds(CorpusWords words) {
    this.words = words;
  }

  /**
   * The parts of a word with their weights; empty for a word that is not a compound.
   *
   * @param word the word in lower case, without accents
   */
  public List<StandIn> parts(String word) {
    if (word.length() < 2 * SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    List<StandIn> before = known.getIfPresent(word);
    if (before != null) {
      return before;
    }
    List<StandIn> found = find(word);
    known.put(word, found);
    return found;
  }

  /** Whether a language has compounds written as one word. */
  public boolean areMadeIn(String lang) {
    return !Language.of(lang).rows(WordKind.COMPOUND_LINKS).isEmpty();
  }

  // Chooses, of all ways to split the word in two, the one whose rarer part is most frequent.
  private List<StandIn> find(String word) {
    Map<String, Integer> frequencies = words.frequencies(pieces(word));
    List<StandIn> best = List.of();
    int most = 0;
    for (int at = SHORTEST; at <= word.length() - SHORTEST; at++) {
      String last = word.substring(at);
      int lastFrequency = frequencies.getOrDefault(last, 0);
      if (lastFrequency <= most) {
        continue;
      }
      for (String link : LINKS) {
        int end = at - link.length();
        if (end < SHORTEST || !word.startsWith(link, end)) {
          continue;
        }
        String first = word.substring(0, end);
        int rarer = Math.min(lastFrequency, frequencies.getOrDefault(first, 0));
        if (rarer > most) {
          most = rarer;
          best = List.of(new StandIn(last, LAST), new StandIn(first, FIRST));
        }
      }
    }
    return best;
  }

  private static Set<String> pieces(String word) {
    Set<String> pieces = new HashSet<>();
    for (int at = SHORTEST; at <= word.length() - SHORTEST; at++) {
      pieces.add(word.substring(0, at));
      pieces.add(word.substring(at));
    }
    return pieces;
  }
}
