package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.question.TermStatistics;

/** Counts of one state of the index. Safe for use by many threads. */
final class LuceneStatistics implements TermStatistics {
  private final IndexReader reader;
  private final SegmentGrams segments;
  private final IndexTerms terms;
  private final int allPassages;
  private final Map<String, InLanguage> byLanguage = new ConcurrentHashMap<>();
  private volatile GramStatistics grams;

  LuceneStatistics(IndexReader reader, IndexTerms terms, SegmentGrams segments) throws IOException {
    this.reader = reader;
    this.terms = terms;
    this.allPassages = reader.getDocCount(IndexFormat.WORDS);
    this.segments = segments;
    this.grams = new GramStatistics(0);
  }

  @Override
  public int passages(String lang) {
    return inLanguage(lang).passages();
  }

  @Override
  public double averageLength(String lang) {
    return inLanguage(lang).averageLength();
  }

  private InLanguage inLanguage(String lang) {
    return byLanguage.computeIfAbsent(lang, this::look);
  }

  private InLanguage look(String lang) {
    try {
      int passages = reader.getDocCount(IndexFormat.body(lang));
      long terms = reader.getSumTotalTermFreq(IndexFormat.body(lang));
      return new InLanguage(passages, Math.max(1, terms / Math.max(1.0, passages)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int frequency(String lang, String stem) {
    return termFrequency(IndexFormat.body(lang), stem);
  }

  @Override
  public int wordFrequency(String word) {
    return termFrequency(IndexFormat.WORDS, word);
  }

  private int termFrequency(String field, String text) {
    try {
      return terms.frequency(field, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int allPassages() {
    return allPassages;
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

  private record InLanguage(int passages, double averageLength) {}
}
