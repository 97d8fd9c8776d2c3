package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Article;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;
import org.quipu.retrieval.ArticleFilter;

/**
 * Doc values of articles for filters: texts in lower case, and days. No attribution has to be
 * parsed to see whether an article passes. Agrees with {@link ArticleFilter#pass}.
 */
final class ArticleColumns {
  /** The separator of texts: a byte that never occurs in UTF-8. */
  private static final byte END = (byte) 0xFF;

  private final ArticleFilter filter;
  private final Optional<byte[]> source;
  private final Optional<byte[]> author;
  private final BinaryDocValues sources;
  private final BinaryDocValues authors;
  private final NumericDocValues earliest;
  private final NumericDocValues latest;

  /** Opens the columns of a segment, which must be queried in ascending order of documents. */
  ArticleColumns(LeafReader segment, ArticleFilter filter) throws IOException {
    this.filter = filter;
    this.source = filter.source().map(ArticleColumns::lower);
    this.author = filter.author().map(ArticleColumns::lower);
    this.sources = DocValues.getBinary(segment, IndexFormat.SOURCES);
    this.authors = DocValues.getBinary(segment, IndexFormat.AUTHORS);
    this.earliest = DocValues.getNumeric(segment, IndexFormat.EARLIEST);
    this.latest = DocValues.getNumeric(segment, IndexFormat.LATEST);
  }

  static void add(Document document, Article article) {
    Attribution from = article.attribution();
    Stream<String> sources =
        Stream.of(Optional.of(article.id()), from.title(), from.publisher(), from.url())
            .flatMap(Optional::stream);
    document.add(new BinaryDocValuesField(IndexFormat.SOURCES, joined(sources.toList())));
    if (!from.authors().isEmpty()) {
      document.add(new BinaryDocValuesField(IndexFormat.AUTHORS, joined(from.authors())));
    }
    if (from.date().isPresent()) {
      PublicationDate date = from.date().get();
      document.add(new NumericDocValuesField(IndexFormat.EARLIEST, date.earliest().toEpochDay()));
      document.add(new NumericDocValuesField(IndexFormat.LATEST, date.latest().toEpochDay()));
    }
  }

  private static BytesRef joined(List<String> texts) {
    List<byte[]> all = texts.stream().map(ArticleColumns::lower).toList();
    byte[] joined = new byte[all.stream().mapToInt(text -> text.length + 1).sum()];
    int at = 0;
    for (byte[] text : all) {
      System.arraycopy(text, 0, joined, at, text.length);
      at += text.length;
      joined[at++] = END;
    }
    return new BytesRef(joined);
  }

  private static byte[] lower(String text) {
    return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the article of a document passes. */
  boolean pass(int doc) throws IOException {
    if (filter.before().isPresent()
        && !(earliest.advanceExact(doc)
            && earliest.longValue() < filter.before().get().toEpochDay())) {
      return false;
    }
    if (filter.after().isPresent()
        && !(latest.advanceExact(doc) && latest.longValue() > filter.after().get().toEpochDay())) {
      return false;
    }
    return (author.isEmpty()
            || (authors.advanceExact(doc) && holds(authors.binaryValue(), author.get())))
        && (source.isEmpty()
            || (sources.advanceExact(doc) && holds(sources.binaryValue(), source.get())));
  }

  private static boolean holds(BytesRef texts, byte[] wanted) {
    byte[] bytes = texts.bytes;
    int last = texts.offset + texts.length - wanted.length;
    for (int at = texts.offset; at < last; at++) {
      if (bytes[at] == wanted[0] && isAt(bytes, at, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
