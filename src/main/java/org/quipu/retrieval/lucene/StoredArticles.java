package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Article;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleSummary;

/** Reads passages and articles back from one state of the index. */
final class StoredArticles {
  private final IndexSearcher searcher;
  private final ObjectMapper json;

  StoredArticles(IndexSearcher searcher, ObjectMapper json) {
    this.searcher = searcher;
    this.json = json;
  }

  /** The passage that a document holds. */
  StoredPassage passage(int doc) throws IOException {
    Document document = searcher.storedFields().document(doc);
    String title = document.get(IndexFormat.TITLE);
    return new StoredPassage(
        passage(document),
        title == null ? "" : title,
        document.get(IndexFormat.PASSAGE_LANG),
        document.getField(IndexFormat.COMMENT) != null);
  }

  private static Passage passage(Document document) {
    BytesRef packed = document.getBinaryValue(IndexFormat.PLACE);
    ByteBuffer place = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    int sliceStart = place.getInt();
    int ordinal = place.getInt();
    Span span = new Span(place.getInt(), place.getInt());
    String text = span.shift(-sliceStart).of(document.get(IndexFormat.SLICE));
    return new Passage(
        document.get(IndexFormat.ARTICLE),
        ordinal,
        span,
        place.getInt(),
        place.getInt(),
        text,
        document.get(IndexFormat.HEADING));
  }

  Optional<Article> article(String id) throws IOException {
    return read(new TermQuery(new Term(IndexFormat.ARTICLE, id)));
  }

  Optional<Article> articleByKey(long key) throws IOException {
    TopDocs found =
        searcher.search(new TermQuery(new Term(IndexFormat.KEY, Long.toString(key))), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    return article(
        searcher.storedFields().document(found.scoreDocs[0].doc).get(IndexFormat.ARTICLE));
  }

  // The documents of an article were added as one block, so that their order is that of the text.
  private Optional<Article> read(TermQuery ofArticle) throws IOException {
    TopDocs found = searcher.search(ofArticle, Integer.MAX_VALUE, Sort.INDEXORDER);
    StringBuilder text = new StringBuilder();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc doc : found.scoreDocs) {
      Document document = stored.document(doc.doc);
      String meta = document.get(IndexFormat.META);
      if (meta != null) {
        return Optional.of(json.readValue(meta, ArticleMeta.class).article(text.toString()));
      }
      text.append(document.get(IndexFormat.SLICE));
    }
    return Optional.empty();
  }

  List<ArticleSummary> articles(int from, int limit) throws IOException {
    Sort byDate =
        new Sort(new SortField(IndexFormat.DATE, SortField.Type.LONG, true), SortField.FIELD_DOC);
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(
                new TermQuery(new Term(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE)),
                BooleanClause.Occur.FILTER)
            .add(new FieldExistsQuery(IndexFormat.DATE), BooleanClause.Occur.FILTER)
            .build();
    TopDocs found = searcher.search(query, from + limit, byDate);
    List<ArticleSummary> summaries = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int i = from; i < found.scoreDocs.length; i++) {
      String meta = stored.document(found.scoreDocs[i].doc).get(IndexFormat.META);
      summaries.add(summary(meta));
    }
    return summaries;
  }

  private ArticleSummary summary(String meta) throws JsonProcessingException {
    return json.readValue(meta, ArticleMeta.class).summary();
  }
}
