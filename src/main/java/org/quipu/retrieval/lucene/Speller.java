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

/** Finds the word of the corpus that somebody may have meant by a word that it does not know. */
final class Speller {
  private static final int SHORTEST = 4;
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 64;
  private static final float LIKENESS = 0.6f;

  private final IndexReader reader;
  private final Cache<String, Optional<String>> corrected =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Speller(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(LIKENESS);
  }

  /** The likely word; looked for once, since comparing with all words takes a millisecond. */
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
    SuggestWord[] likely =
        checker.suggestSimilar(
            new Term(IndexFormat.WORDS, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return likely.length == 0 ? Optional.empty() : Optional.of(likely[0].string);
  }
}
