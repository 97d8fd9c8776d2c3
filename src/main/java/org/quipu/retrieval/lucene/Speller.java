package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/** Finds the word of the corpus that somebody may have meant by a word that it does not know. */
final class Speller {
  private static final int SHORTEST = 4;
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 64;
  private static final double LIKENESS = 0.6;

  private final Cache<String, Optional<String>> corrected =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
  private final SimilarWords words;

  Speller(IndexReader reader, IndexTerms terms, SegmentGrams segments) {
    this.words = new SimilarWords(reader, terms, segments, LIKENESS);
  }

  /** The likely word; looked for once, since comparing with all words takes a while. */
  Optional<String> correct(String word) throws IOException {
    Optional<String> before = corrected.getIfPresent(word);
    if (before != null) {
      return before;
    }
    Optional<String> found = find(word);
    if (word.length() <= LONGEST_REMEMBERED) {
      corrected.put(word, found);
    }
    return found;
  }

  private Optional<String> find(String word) throws IOException {
    return word.length() < SHORTEST
        ? Optional.empty()
        : words.to(word, 1).stream().findFirst().map(SimilarWords.Similar::word);
  }
}
