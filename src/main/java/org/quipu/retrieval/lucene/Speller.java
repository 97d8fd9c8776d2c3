package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;

/**
 * Finds the word of the corpus that somebody may have meant by a word that it does not know: one
 * with a few letters different, one that sounds the same, one in another script, or two words that
 * were written as one.
 */
final class Speller {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_PART = 3;
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 64;

  /** Words this far from what was written are not what was meant. */
  private static final double LIKENESS = 0.6;

  private static final double FOR_SOUND = 0.12;
  private static final double FOR_FREQUENCY = 0.08;
  private static final double FOR_COMPANY = 0.15;
  private static final int CANDIDATES = 8;

  /** Postings of words more frequent than this are not looked through. */
  private static final int MOST_POSTINGS = 20_000;

  private final IndexReader reader;
  private final IndexTerms terms;
  private final Cache<String, List<Guess>> guessed =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
  private final SimilarWords similar;
  private final StringDistance likeness = new LuceneLevenshteinDistance();

  Speller(IndexReader reader, IndexTerms terms, SegmentGrams segments) {
    this.reader = reader;
    this.terms = terms;
    this.similar = new SimilarWords(reader, terms, segments, LIKENESS);
  }

  /**
   * The word that was likely meant, or two words with a space between.
   *
   * @param company other words of the question that the corpus knows: of two likely words the one
   *     that stands in a passage with any of them was meant
   */
  Optional<String> correct(String word, List<String> company) throws IOException {
    List<Guess> guesses = guesses(word);
    if (guesses.size() < 2 || guesses.get(0).score() - guesses.get(1).score() > FOR_COMPANY) {
      return guesses.stream().findFirst().map(Guess::word);
    }
    Guess best = guesses.getFirst();
    double bestScore = -1;
    for (Guess guess : guesses) {
      double score = guess.score() + (keepsCompany(guess.word(), company) ? FOR_COMPANY : 0);
      if (score > bestScore) {
        best = guess;
        bestScore = score;
      }
    }
    return Optional.of(best.word());
  }

  /** Looked for once, since comparing with all words takes a millisecond. */
  private List<Guess> guesses(String word) throws IOException {
    List<Guess> before = guessed.getIfPresent(word);
    if (before != null) {
      return before;
    }
    List<Guess> found = find(word);
    if (word.length() <= LONGEST_REMEMBERED) {
      guessed.put(word, found);
    }
    return found;
  }

  private List<Guess> find(String word) throws IOException {
    if (word.length() < SHORTEST || word.length() > LONGEST_REMEMBERED) {
      return List.of();
    }
    Map<String, Double> scores = new HashMap<>();
    near(word, scores);
    sounding(word, scores);
    String other = Transliteration.of(word);
    if (!other.equals(word)) {
      if (frequency(other) > 0) {
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

  private void near(String word, Map<String, Double> scores) throws IOException {
    for (SimilarWords.Similar near : similar.to(word, CANDIDATES)) {
      scores.merge(near.word(), score(word, near.word(), near.frequency()), Math::max);
    }
  }

  private void sounding(String word, Map<String, Double> scores) throws IOException {
    for (String spelling : SoundsLike.spellings(word)) {
      int frequency = spelling.length() < SHORTEST ? 0 : frequency(spelling);
      if (frequency > 0 && likeness.getDistance(word, spelling) >= LIKENESS - FOR_SOUND) {
        scores.merge(spelling, score(word, spelling, frequency) + FOR_SOUND, Math::max);
      }
    }
  }

  private double score(String word, String other, int frequency) {
    double common = Math.log1p(frequency) / Math.log1p(reader.numDocs());
    return likeness.getDistance(word, other) + FOR_FREQUENCY * common;
  }

  // Of all ways to cut a word in two, the one whose rarer part is the most frequent.
  private Optional<String> split(String word) throws IOException {
    String best = "";
    int most = 0;
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      int rarer = Math.min(frequency(first), frequency(second));
      if (rarer > most && meet(first, second)) {
        best = first + " " + second;
        most = rarer;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private boolean keepsCompany(String word, List<String> company) throws IOException {
    for (String other : company) {
      if (meet(word, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a passage holds both words. */
  private boolean meet(String one, String other) throws IOException {
    if (one.indexOf(' ') >= 0) {
      return false;
    }
    int ofOne = terms.frequency(IndexFormat.WORDS, one);
    int ofOther = terms.frequency(IndexFormat.WORDS, other);
    if (ofOne == 0 || ofOther == 0 || Math.max(ofOne, ofOther) > MOST_POSTINGS) {
      return ofOne > 0 && ofOther > 0;
    }
    for (LeafReaderContext segment : reader.leaves()) {
      if (meet(postings(one, segment), postings(other, segment))) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(DocIdSetIterator first, DocIdSetIterator second) throws IOException {
    int doc = first.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int at = second.docID() < doc ? second.advance(doc) : second.docID();
      if (at == doc) {
        return true;
      }
      doc = at == DocIdSetIterator.NO_MORE_DOCS ? at : first.advance(at);
    }
    return false;
  }

  private DocIdSetIterator postings(String word, LeafReaderContext segment) throws IOException {
    IOSupplier<TermState> place = terms.states(IndexFormat.WORDS, word).get(segment);
    TermState state = place == null ? null : place.get();
    Terms words = segment.reader().terms(IndexFormat.WORDS);
    if (state == null || words == null) {
      return DocIdSetIterator.empty();
    }
    TermsEnum term = words.iterator();
    term.seekExact(new BytesRef(word), state);
    return term.postings(null, PostingsEnum.NONE);
  }

  private int frequency(String word) throws IOException {
    return similar.mayHold(word) ? reader.docFreq(new Term(IndexFormat.WORDS, word)) : 0;
  }

  /** A word that may be meant, the likelier the higher its score. */
  private record Guess(String word, double score) {}
}
