package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lucene's own spelling checker is what is meant, and is only slower. */
final class SimilarWordsTest {
  private static final double LIKENESS = 0.6;
  private final Random random = new Random(8);

  /** Words of few letters, so that many are alike. */
  private String word() {
    StringBuilder word = new StringBuilder();
    for (int length = 3 + random.nextInt(7); length > 0; length--) {
      word.append("abcñж".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private Directory index(int passages) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < passages; i++) {
        Document passage = new Document();
        passage.add(new Field(IndexFormat.WORDS, word() + " " + word(), ArticleDocuments.WORDS));
        writer.addDocument(passage);
        if (i % (passages / 3) == 0) {
          writer.commit();
        }
      }
    }
    return directory;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void theWordsAreThoseOfLucenesSpellingChecker(int most) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setAccuracy((float) LIKENESS);
    try (Directory directory = index(2_000);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexTerms terms = new IndexTerms(new IndexSearcher(reader));
      SimilarWords words = new SimilarWords(reader, terms, new SegmentGrams(), LIKENESS);
      for (int i = 0; i < 300; i++) {
        String word = word() + "x";
        List<String> expected =
            Arrays.stream(
                    checker.suggestSimilar(
                        new Term(IndexFormat.WORDS, word),
                        most,
                        reader,
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                .map(suggested -> suggested.string + " " + suggested.score + " " + suggested.freq)
                .toList();
        List<String> found = new ArrayList<>();
        for (SimilarWords.Similar similar : words.to(word, most)) {
          found.add(similar.word() + " " + (float) similar.likeness() + " " + similar.frequency());
        }
        assertEquals(expected, found, word);
      }
    }
  }

  @Test
  void everyWordOfTheCorpusMayBeHeldAndHardlyAnyOther() throws IOException {
    try (Directory directory = index(2_000);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexTerms terms = new IndexTerms(new IndexSearcher(reader));
      SimilarWords words = new SimilarWords(reader, terms, new SegmentGrams(), LIKENESS);
      int others = 0;
      for (int i = 0; i < 3_000; i++) {
        String word = word();
        boolean held = reader.docFreq(new Term(IndexFormat.WORDS, word)) > 0;
        assertTrue(words.mayHold(word) || !held, word);
        others += words.mayHold(word + "ñx") ? 1 : 0;
      }
      assertTrue(others < 150, others + " of 3,000 were not ruled out");
    }
  }
}
