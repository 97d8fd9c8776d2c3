package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.quipu.corpus.Article;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;

/** One searcher, borrowed until closed. */
final class LuceneSnapshot implements Snapshot {
  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final ObjectMapper json;

  LuceneSnapshot(
      SearcherManager searchers, IndexSearcher searcher, Analyzers analyzers, ObjectMapper json) {
    this.searchers = searchers;
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.json = json;
  }

  @Override
  public IndexInfo info() {
    try {
      DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
      CommitData commit = CommitData.of(reader.getIndexCommit().getUserData());
      int passages = searcher.count(type(IndexFormat.TYPE_PASSAGE));
      int articles = searcher.count(type(IndexFormat.TYPE_ARTICLE));
      Map<String, Integer> byLang = new HashMap<>();
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
        if (field.name.startsWith(IndexFormat.BODY_PREFIX)) {
          byLang.put(
              field.name.substring(IndexFormat.BODY_PREFIX.length()),
              reader.getDocCount(field.name));
        }
      }
      return new IndexInfo(
          articles,
          passages,
          byLang,
          articles(0, 1).stream().findFirst().flatMap(article -> article.attribution().date()),
          commit.corpusDigest(),
          commit.built());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TermQuery type(String type) {
    return new TermQuery(new Term(IndexFormat.TYPE, type));
  }

  @Override
  public List<Hit> search(Question question, int limit) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String lang : info().passagesByLang().keySet()) {
        for (String term : terms(analyzers.stemming(lang), question.text())) {
          query.add(
              new TermQuery(new Term(IndexFormat.body(lang), term)), BooleanClause.Occur.SHOULD);
        }
      }
      TopDocs top = searcher.search(query.build(), limit);
      List<Hit> hits = new ArrayList<>(top.scoreDocs.length);
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc doc : top.scoreDocs) {
        hits.add(new Hit(passage(doc.doc, stored), doc.score));
      }
      hits.sort(
          Comparator.comparingDouble(Hit::score)
              .reversed()
              .thenComparing(hit -> hit.passage().articleId())
              .thenComparingInt(hit -> hit.passage().ordinal()));
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  private Passage passage(int doc, StoredFields stored) throws IOException {
    Document document = stored.document(doc);
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

  @Override
  public Optional<Article> article(String id) {
    return read(new TermQuery(new Term(IndexFormat.ARTICLE, id)));
  }

  @Override
  public Optional<Article> articleByKey(long key) {
    try {
      TopDocs found =
          searcher.search(new TermQuery(new Term(IndexFormat.KEY, Long.toString(key))), 1);
      if (found.scoreDocs.length == 0) {
        return Optional.empty();
      }
      return article(
          searcher.storedFields().document(found.scoreDocs[0].doc).get(IndexFormat.ARTICLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The documents of an article were added as one block, so that their order is that of the text.
  private Optional<Article> read(TermQuery ofArticle) {
    try {
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<ArticleSummary> articles(int from, int limit) {
    try {
      Sort byDate =
          new Sort(new SortField(IndexFormat.DATE, SortField.Type.LONG, true), SortField.FIELD_DOC);
      BooleanQuery query =
          new BooleanQuery.Builder()
              .add(type(IndexFormat.TYPE_ARTICLE), BooleanClause.Occur.FILTER)
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArticleSummary summary(String meta) throws JsonProcessingException {
    return json.readValue(meta, ArticleMeta.class).summary();
  }

  @Override
  public void close() {
    LuceneIndex.release(searchers, searcher);
  }
}
