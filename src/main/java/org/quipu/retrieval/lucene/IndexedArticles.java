package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quipu.retrieval.indexing.ArticleDigest;
import org.quipu.retrieval.indexing.IndexUpdate;
import org.quipu.retrieval.indexing.LongIntMap;

/**
 * Looks up the articles of an index, each identified by the number of its own document. Nothing is
 * held in memory, so that a million articles cost none. Not thread-safe.
 */
final class IndexedArticles {
  private final List<LeafReaderContext> leaves;
  private final List<@Nullable TermsEnum> ids = new ArrayList<>();

  IndexedArticles(IndexReader reader) throws IOException {
    this.leaves = reader.leaves();
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(IndexFormat.ARTICLE);
      ids.add(terms == null ? null : terms.iterator());
    }
  }

  /** The article with an id, or {@link IndexUpdate#NONE}. */
  int find(String id) throws IOException {
    BytesRef term = new BytesRef(id);
    for (int i = 0; i < leaves.size(); i++) {
      TermsEnum terms = ids.get(i);
      if (terms != null && terms.seekExact(term)) {
        int last = last(terms.postings(null, PostingsEnum.NONE), leaves.get(i));
        if (last != IndexUpdate.NONE) {
          return leaves.get(i).docBase + last;
        }
      }
    }
    return IndexUpdate.NONE;
  }

  // The document of an article follows those of its passages.
  private static int last(PostingsEnum postings, LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    int last = IndexUpdate.NONE;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        last = doc;
      }
    }
    return last;
  }

  /** The articles of a file, in ascending order. */
  int[] ofFile(String file) throws IOException {
    int[] found = new int[16];
    int size = 0;
    for (LeafReaderContext leaf : leaves) {
      PostingsEnum articles = postings(leaf, IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE);
      PostingsEnum ofFile = postings(leaf, IndexFormat.FILE, file);
      if (articles == null || ofFile == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      int doc = articles.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        int other = ofFile.docID() < doc ? ofFile.advance(doc) : ofFile.docID();
        if (other > doc) {
          doc = articles.advance(other);
          continue;
        }
        if (live == null || live.get(doc)) {
          found = size < found.length ? found : Arrays.copyOf(found, size * 2);
          found[size++] = leaf.docBase + doc;
        }
        doc = articles.nextDoc();
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static @Nullable PostingsEnum postings(LeafReaderContext leaf, String field, String text)
      throws IOException {
    return leaf.reader().postings(new Term(field, text), PostingsEnum.NONE);
  }

  /** Those of the articles that were on a line of their own, by that line's fingerprint. */
  LongIntMap byFingerprint(int[] articles) throws IOException {
    LongIntMap lines = new LongIntMap();
    for (int i = 0; i < articles.length; ) {
      LeafReaderContext leaf = leaf(articles[i]);
      int end = leaf.docBase + leaf.reader().maxDoc();
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexFormat.FINGERPRINT);
      for (; i < articles.length && articles[i] < end; i++) {
        if (values.advanceExact(articles[i] - leaf.docBase)) {
          lines.putIfAbsent(values.longValue(), articles[i]);
        }
      }
    }
    return lines;
  }

  /** The fingerprint of the line that an article was on; 0 for none. */
  long fingerprint(int article) throws IOException {
    LeafReaderContext leaf = leaf(article);
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexFormat.FINGERPRINT);
    return values.advanceExact(article - leaf.docBase) ? values.longValue() : 0;
  }

  static BytesRef packed(ArticleDigest digest) {
    ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES);
    return new BytesRef(buffer.putLong(digest.high()).putLong(digest.low()).array());
  }

  ArticleDigest digest(int article) throws IOException {
    LeafReaderContext leaf = leaf(article);
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexFormat.DIGEST);
    values.advanceExact(article - leaf.docBase);
    BytesRef packed = values.binaryValue();
    ByteBuffer buffer = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    return new ArticleDigest(buffer.getLong(), buffer.getLong());
  }

  String id(int article) throws IOException {
    return sorted(article, IndexFormat.ARTICLE);
  }

  /** The file from which an article was read. */
  String file(int article) throws IOException {
    return sorted(article, IndexFormat.FILE);
  }

  private String sorted(int article, String field) throws IOException {
    LeafReaderContext leaf = leaf(article);
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
    values.advanceExact(article - leaf.docBase);
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  private LeafReaderContext leaf(int doc) {
    return Objects.requireNonNull(leaves.get(ReaderUtil.subIndex(doc, leaves)));
  }
}
