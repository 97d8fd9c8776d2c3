package org.quipu.retrieval.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Article;
import org.quipu.corpus.Passage;
import org.quipu.corpus.PassageSplitter;
import org.quipu.corpus.Standing;
import org.quipu.language.LanguageGuess;
import org.quipu.retrieval.ArticleKey;
import org.quipu.retrieval.indexing.ArticleDigest;
import org.quipu.retrieval.indexing.ArticleMeta;

/**
 * Converts articles to documents: one per passage, then one for the article itself.
 *
 * <p>The text of an article is stored once, cut into slices, one on each passage: from the
 * passage's start (the first one's from 0) to the next passage's start. The slices joined are the
 * canonical text.
 */
final class ArticleDocuments {
  // Phrases are verified in the text of the few candidate passages, so positions need not be
  // indexed.
  static final FieldType BODY = tokenized(IndexOptions.DOCS_AND_FREQS, false);

  // A title gains nothing from repeating a word or from being short.
  static final FieldType ABOVE = tokenized(IndexOptions.DOCS, true);

  // Words are counted and looked up, but not used for ranking.
  static final FieldType WORDS = tokenized(IndexOptions.DOCS, true);

  private final PassageSplitter splitter = new PassageSplitter();

  private static FieldType tokenized(IndexOptions options, boolean withoutNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(withoutNorms);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /**
   * The documents of an article, created lazily.
   *
   * @param fingerprint the fingerprint of the line that the article is on; 0 if it has no line of
   *     its own
   */
  Iterable<Document> of(Article article, ArticleDigest digest, long fingerprint) {
    List<Passage> passages = splitter.split(article);
    return () -> documents(article, digest, fingerprint, passages);
  }

  private Iterator<Document> documents(
      Article article, ArticleDigest digest, long fingerprint, List<Passage> passages) {
    String lang = article.attribution().lang().or(() -> guess(article)).orElse(article.lang());
    return Stream.concat(
            IntStream.range(0, passages.size()).mapToObj(i -> passage(article, lang, passages, i)),
            Stream.of(fingerprint)
                .map(line -> article(article, lang, digest, line, passages.isEmpty())))
        .iterator();
  }

  private Optional<String> guess(Article article) {
    return LanguageGuess.of(article.text().value());
  }

  private static Document passage(Article article, String lang, List<Passage> passages, int i) {
    Passage passage = passages.get(i);
    String text = article.text().value();
    int start = i == 0 ? 0 : passage.span().start();
    int end = i + 1 < passages.size() ? passages.get(i + 1).span().start() : text.length();
    Document document = document(IndexFormat.TYPE_PASSAGE, article);
    document.add(new Field(IndexFormat.body(Analyzers.served(lang)), passage.text(), BODY));
    String title = article.attribution().title().orElse("");
    String above = title + "\n" + passage.heading();
    document.add(new Field(IndexFormat.above(Analyzers.served(lang)), above, ABOVE));
    document.add(new Field(IndexFormat.WORDS, passage.text(), WORDS));
    document.add(new StringField(IndexFormat.LANG, IndexFormat.language(lang), Field.Store.NO));
    document.add(new StoredField(IndexFormat.SLICE, text.substring(start, end)));
    document.add(new StoredField(IndexFormat.PLACE, PassagePlace.of(passage, start).packed()));
    document.add(new StoredField(IndexFormat.ARTICLE_ID, article.id()));
    addStored(document, IndexFormat.HEADING, passage.heading());
    addStored(document, IndexFormat.TITLE, title);
    addStored(document, IndexFormat.COMMENT, article.isComment() ? "1" : "");
    document.add(new StoredField(IndexFormat.PASSAGE_LANG, Analyzers.served(lang)));
    return document;
  }

  private Document article(
      Article article,
      String lang,
      ArticleDigest digest,
      long fingerprint,
      boolean withoutPassages) {
    Document document = document(IndexFormat.TYPE_ARTICLE, article);
    // An empty value: if every document has the field, Lucene stores the norms as a dense array and
    // need not search for the norm of each passage that it scores.
    document.add(new Field(IndexFormat.body(Analyzers.served(lang)), "", BODY));
    String key = Long.toString(ArticleKey.of(article.id()));
    document.add(new StringField(IndexFormat.KEY, key, Field.Store.NO));
    document.add(new StoredField(IndexFormat.META, ArticleMeta.of(article).toJson()));
    document.add(new BinaryDocValuesField(IndexFormat.DIGEST, IndexedArticles.packed(digest)));
    if (fingerprint != 0) {
      document.add(new NumericDocValuesField(IndexFormat.FINGERPRINT, fingerprint));
    }
    if (withoutPassages) {
      document.add(new StoredField(IndexFormat.SLICE, article.text().value()));
    }
    ArticleColumns.add(document, article);
    article.attribution().standing().supersedes().stream()
        .map(Standing::name)
        .forEach(
            older -> document.add(new StringField(IndexFormat.SUPERSEDES, older, Field.Store.NO)));
    if (!article.isComment()) {
      document.add(new NumericDocValuesField(IndexFormat.DATE, day(article)));
    }
    return document;
  }

  private static long day(Article article) {
    return article
        .attribution()
        .date()
        .map(date -> date.earliest().toEpochDay())
        .orElse(Long.MIN_VALUE);
  }

  private static Document document(String type, Article article) {
    Document document = new Document();
    document.add(new StringField(IndexFormat.TYPE, type, Field.Store.NO));
    addName(document, IndexFormat.FILE, article.origin().file());
    addName(document, IndexFormat.ARTICLE, article.id());
    return document;
  }

  // Both indexed, to find the documents, and stored in columns, to be read back.
  private static void addName(Document document, String field, String name) {
    document.add(new StringField(field, name, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(name)));
  }

  private static void addStored(Document document, String field, String text) {
    if (!text.isEmpty()) {
      document.add(new StoredField(field, text));
    }
  }
}
