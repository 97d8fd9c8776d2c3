package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.quipu.retrieval.spelling.CorpusWords;
import org.quipu.retrieval.spelling.WordBlock;

/** The words of one state of the index. */
final class LuceneWords implements CorpusWords {
  /** The postings of words more frequent than this are not read. */
  private static final int MOST_POSTINGS = 20_000;

  private final IndexReader reader;
  private final IndexTerms terms;
  private final SegmentVocabulary segments;
  private final IndexFolder folder;
  private final int passages;
  private volatile @Nullable List<WordBlock> blocks;

  LuceneWords(IndexReader reader, IndexTerms terms, SegmentVocabulary segments, IndexFolder folder)
      throws IOException {
    this.reader = reader;
    this.terms = terms;
    this.segments = segments;
    this.folder = folder;
    this.passages = reader.getDocCount(IndexFormat.WORDS);
  }

  @Override
  public int passages() {
    return passages;
  }

  // Not cached: these are guesses, most of which are never repeated.
  @Override
  public Map<String, Integer> frequencies(Collection<String> words) {
    return folder.reading(
        () -> {
          Map<String, Integer> frequencies = new HashMap<>();
          for (String word : words) {
            int frequency = reader.docFreq(new Term(IndexFormat.WORDS, word));
            if (frequency > 0) {
              frequencies.put(word, frequency);
            }
          }
          return frequencies;
        });
  }

  // Collected on first use; concurrent threads may collect the same blocks twice.
  @Override
  public List<WordBlock> blocks() {
    List<WordBlock> known = blocks;
    if (known == null) {
      known = folder.reading(this::gather);
      blocks = known;
    }
    return known;
  }

  private List<WordBlock> gather() throws IOException {
    List<WordBlock> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      found.add(segments.words(leaf.reader()));
    }
    return List.copyOf(found);
  }

  @Override
  public Set<String> inCompany(Collection<String> words, Collection<String> company) {
    return folder.reading(
        () -> {
          Set<String> found = new HashSet<>();
          for (String word : words) {
            if (isInCompany(word, company)) {
              found.add(word);
            }
          }
          return found;
        });
  }

  private boolean isInCompany(String word, Collection<String> company) throws IOException {
    for (String other : company) {
      if (meet(word, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any passage contains both words. */
  private boolean meet(String one, String other) throws IOException {
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
}
