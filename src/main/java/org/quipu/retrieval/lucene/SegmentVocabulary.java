package org.quipu.retrieval.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.spelling.WordBlock;

/**
 * Reads the vocabulary segment by segment: counts runs of letters, and lists words. Thread-safe.
 */
final class SegmentVocabulary {
  private final PerSegment<GramStatistics> counted = new PerSegment<>(SegmentVocabulary::count);
  private final PerSegment<WordBlock> words = new PerSegment<>(SegmentVocabulary::list);

  /**
   * The counts of a whole index.
   *
   * @param passages the number of its passages
   */
  GramStatistics count(IndexReader reader, int passages) throws IOException {
    GramStatistics all = new GramStatistics(passages);
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(counted.of(leaf.reader()));
    }
    return all;
  }

  /** The words of a segment. */
  WordBlock words(LeafReader segment) throws IOException {
    return words.of(segment);
  }

  private static GramStatistics count(LeafReader segment) throws IOException {
    GramStatistics grams = new GramStatistics(segment.maxDoc());
    TermsEnum terms = Terms.getTerms(segment, IndexFormat.WORDS).iterator();
    CharsRefBuilder word = new CharsRefBuilder();
    for (BytesRef next = terms.next(); next != null; next = terms.next()) {
      word.copyUTF8Bytes(next);
      grams.add(word.get(), terms.docFreq());
    }
    return grams;
  }

  private static WordBlock list(LeafReader segment) throws IOException {
    WordBlock.Builder words = new WordBlock.Builder();
    TermsEnum terms = Terms.getTerms(segment, IndexFormat.WORDS).iterator();
    CharsRefBuilder word = new CharsRefBuilder();
    for (BytesRef next = terms.next(); next != null; next = terms.next()) {
      word.copyUTF8Bytes(next);
      words.add(word.get());
    }
    return words.build();
  }
}
