package org.quipu.retrieval.lucene;

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
  private static final float LIKENESS = 0.6f;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Speller(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(LIKENESS);
  }

  Optional<String> correct(String word) throws IOException {
    SuggestWord[] likely =
        checker.suggestSimilar(
            new Term(IndexFormat.WORDS, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return likely.length == 0 ? Optional.empty() : Optional.of(likely[0].string);
  }
}
