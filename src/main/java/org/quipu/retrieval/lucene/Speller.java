package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Finds the word of the corpus that somebody may have meant by a word that it does not know. A
 * search takes longer than all the rest of an answer, and most unknown words come again, so that
 * what was found is kept. Safe for use by many threads.
 */
final class Speller {
  private static final int SHORTEST = 4;
  private static final float LIKENESS = 0.6f;
  private static final int WORDS_KEPT = 20_000;
  private static final int LONGEST_KEPT = 64;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();
  private final Cache<String, Optional<String>> found =
      Caffeine.newBuilder().maximumSize(WORDS_KEPT).executor(Runnable::run).build();

  Speller(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(LIKENESS);
  }

  Optional<String> correct(String word) throws IOException {
    Optional<String> known = found.getIfPresent(word);
    if (known != null) {
      return known;
    }
    Optional<String> correction = search(word);
    if (word.length() <= LONGEST_KEPT) {
      found.put(word, correction);
    }
    return correction;
  }

  private Optional<String> search(String word) throws IOException {
    SuggestWord[] likely =
        checker.suggestSimilar(
            new Term(IndexFormat.WORDS, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return likely.length == 0 ? Optional.empty() : Optional.of(likely[0].string);
  }
}
