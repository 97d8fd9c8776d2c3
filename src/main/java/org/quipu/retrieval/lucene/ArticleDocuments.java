package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Article;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.Digest;
import org.quipu.corpus.Passage;
import org.quipu.corpus.PassageSplitter;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleKey;

/**
 * Turns articles into documents: one a passage, then one for the article itself.
 *
 * <p>The text of an article is stored once, cut into slices, one on each passage: from the
 * passage's start (the first one's from 0) to the next passage's start. The slices joined are the
 * canonical text.
 */
final class ArticleDocuments {
  private final ObjectMapper json;
  private final PassageSplitter splitter = new PassageSplitter();

  ArticleDocuments(ObjectMapper json) {
    this.json = json;
  }

  List<Document> of(Article article, Digest digest) {
    List<Passage> passages = splitter.split(article);
    List<Document> documents = new ArrayList<>(passages.size() + 1);
    for (int i = 0; i < passages.size(); i++) {
      int start = i == 0 ? 0 : passages.get(i).span().start();
      int end =
          i + 1 < passages.size()
              ? passages.get(i + 1).span().start()
              : article.text().value().length();
      documents.add(passage(article, passages.get(i), new Span(start, end)));
    }
    documents.add(article(article, digest));
    return documents;
  }

  private Document passage(Article article, Passage passage, Span slice) {
    Document document = document(IndexFormat.TYPE_PASSAGE, article);
    String lang = article.lang();
    document.add(new TextField(IndexFormat.body(lang), passage.text(), Field.Store.NO));
    document.add(new TextField(IndexFormat.WORDS, passage.text(), Field.Store.NO));
    document.add(new StoredField(IndexFormat.SLICE, slice.of(article.text().value())));
    document.add(new StoredField(IndexFormat.PLACE, place(passage, slice)));
    document.add(new StoredField(IndexFormat.HEADING, passage.heading()));
    document.add(new StoredField(IndexFormat.PASSAGE_LANG, lang));
    article
        .attribution()
        .title()
        .ifPresent(title -> document.add(new StoredField(IndexFormat.TITLE, title)));
    if (article.isComment()) {
      document.add(new StoredField(IndexFormat.COMMENT, "1"));
    }
    return document;
  }

  /** Six numbers: the slice's start, the passage's ordinal, start, end, first and last block. */
  private static BytesRef place(Passage passage, Span slice) {
    ByteBuffer place = ByteBuffer.allocate(6 * Integer.BYTES);
    place.putInt(slice.start()).putInt(passage.ordinal());
    place.putInt(passage.span().start()).putInt(passage.span().end());
    place.putInt(passage.firstBlock()).putInt(passage.lastBlock());
    return new BytesRef(place.array());
  }

  private Document article(Article article, Digest digest) {
    Document document = document(IndexFormat.TYPE_ARTICLE, article);
    String key = Long.toString(ArticleKey.of(article.id()));
    document.add(new StringField(IndexFormat.KEY, key, Field.Store.NO));
    document.add(new StoredField(IndexFormat.META, ArticleMeta.of(article).toJson(json)));
    document.add(new StoredField(IndexFormat.DIGEST, digest.hex()));
    document.add(new StringField(IndexFormat.LANG, article.lang(), Field.Store.NO));
    if (!article.isComment()) {
      long day =
          article
              .attribution()
              .date()
              .map(date -> date.earliest().toEpochDay())
              .orElse(Long.MIN_VALUE);
      document.add(new NumericDocValuesField(IndexFormat.DATE, day));
    }
    return document;
  }

  private static Document document(String type, Article article) {
    Document document = new Document();
    document.add(new StringField(IndexFormat.TYPE, type, Field.Store.NO));
    Field.Store store = type.equals(IndexFormat.TYPE_ARTICLE) ? Field.Store.YES : Field.Store.NO;
    document.add(new StringField(IndexFormat.FILE, article.origin().file(), store));
    document.add(new StringField(IndexFormat.ARTICLE, article.id(), Field.Store.YES));
    return document;
  }

  /** What remembers that a file was indexed, and in which state it was. */
  static Document file(CorpusFile file) {
    Document document = new Document();
    document.add(new StringField(IndexFormat.TYPE, IndexFormat.TYPE_FILE, Field.Store.NO));
    document.add(new StringField(IndexFormat.FILE, file.name(), Field.Store.YES));
    document.add(new StringField(IndexFormat.STAMP_OF, file.name(), Field.Store.NO));
    document.add(new StoredField(IndexFormat.STAMP, stamp(file)));
    return document;
  }

  static String stamp(CorpusFile file) {
    return file.size() + "@" + file.modified();
  }
}
