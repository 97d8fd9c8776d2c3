package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.quipu.retrieval.ranking.GramStatistics;
import org.quipu.retrieval.ranking.TermStatistics;

/** Counts of one state of the index. Safe for use by many threads. */
final class LuceneStatistics implements TermStatistics {
  private final IndexReader reader;
  private final SegmentGrams segments;
  private volatile GramStatistics grams;

  LuceneStatistics(IndexReader reader, SegmentGrams segments) {
    this.reader = reader;
    this.segments = segments;
    this.grams = new GramStatistics(0);
  }

  @Override
  public int passages(String lang) {
    try {
      return reader.getDocCount(IndexFormat.body(lang));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public double averageLength(String lang) {
    try {
      long terms = reader.getSumTotalTermFreq(IndexFormat.body(lang));
      return Math.max(1, terms / Math.max(1.0, passages(lang)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int frequency(String lang, String stem) {
    return frequency(new Term(IndexFormat.body(lang), stem));
  }

  @Override
  public int wordFrequency(String word) {
    return frequency(new Term(IndexFormat.WORDS, word));
  }

  private int frequency(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int allPassages() {
    try {
      return reader.getDocCount(IndexFormat.WORDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Counted when first asked for: a refresh alone need not go through the vocabulary.
  @Override
  public GramStatistics grams() {
    if (grams.passages() == 0) {
      synchronized (this) {
        if (grams.passages() == 0) {
          grams = count();
        }
      }
    }
    return grams;
  }

  private GramStatistics count() {
    try {
      return segments.count(reader, Math.max(1, allPassages()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
