package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.quipu.retrieval.ranking.GramStatistics;
import org.quipu.retrieval.ranking.TermStatistics;

/** Counts of one state of the index. Safe for use by many threads. */
final class LuceneStatistics implements TermStatistics {
  private static final int TERMS_KEPT = 50_000;
  private static final int LONGEST_KEPT = 64;

  private final IndexReader reader;
  private final Cache<Term, Integer> frequencies =
      Caffeine.newBuilder().maximumSize(TERMS_KEPT).executor(Runnable::run).build();
  private volatile GramStatistics grams;

  LuceneStatistics(IndexReader reader) {
    this.reader = reader;
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
    Integer known = frequencies.getIfPresent(term);
    if (known != null) {
      return known;
    }
    int frequency = count(term);
    if (term.text().length() <= LONGEST_KEPT) {
      frequencies.put(term, frequency);
    }
    return frequency;
  }

  private int count(Term term) {
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
    GramStatistics counted = new GramStatistics(Math.max(1, allPassages()));
    try {
      Terms words = MultiTerms.getTerms(reader, IndexFormat.WORDS);
      if (words == null) {
        return counted;
      }
      TermsEnum terms = words.iterator();
      CharsRefBuilder word = new CharsRefBuilder();
      for (BytesRef next = terms.next(); next != null; next = terms.next()) {
        word.copyUTF8Bytes(next);
        counted.add(word.get(), terms.docFreq());
      }
      return counted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
