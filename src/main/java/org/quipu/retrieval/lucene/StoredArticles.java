package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Article;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Generation;
import org.quipu.retrieval.StoredPassage;
import org.quipu.retrieval.indexing.ArticleMeta;

/** Reads passages and articles back from one state of the index. */
final class StoredArticles {
  /** The size of the cache of recent articles, in UTF-16 units of their texts. */
  private static final long RECENT_UNITS = 8_000_000;

  private final IndexSearcher searcher;
  private final Successors successors;

  private final Cache<String, Article> recent =
      Caffeine.newBuilder()
          .maximumWeight(RECENT_UNITS)
          .weigher((String id, Article article) -> 500 + article.text().value().length())
          .executor(Runnable::run)
          .build();

  StoredArticles(IndexSearcher searcher) {
    this.searcher = searcher;
    this.successors = new Successors(searcher);
  }

  /** The passages in the given documents. */
  List<StoredPassage> passages(List<Long> docs) throws IOException {
    StoredFields fields = searcher.storedFields();
    List<StoredPassage> passages = new ArrayList<>(docs.size());
    for (long doc : docs) {
      passages.add(passage(fields.document((int) doc)));
    }
    return passages;
  }

  private static StoredPassage passage(Document document) {
    return new StoredPassage(
        passage(document.get(IndexFormat.ARTICLE_ID), document),
        orEmpty(document.get(IndexFormat.TITLE)),
        document.get(IndexFormat.PASSAGE_LANG),
        document.getField(IndexFormat.COMMENT) != null);
  }

  /** Passes all passages to a visitor, as long as it returns true. */
  void visitPassages(Generation.PassageVisitor visitor) throws IOException {
    Term passage = new Term(IndexFormat.TYPE, IndexFormat.TYPE_PASSAGE);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      StoredFields fields = leaf.reader().storedFields();
      for (int doc : documents(leaf.reader(), passage)) {
        if (!visitor.visit(leaf.docBase + doc, passage(fields.document(doc)))) {
          return;
        }
      }
    }
  }

  private static Passage passage(String articleId, Document document) {
    PassagePlace place = PassagePlace.of(document.getBinaryValue(IndexFormat.PLACE));
    return new Passage(
        articleId,
        place.ordinal(),
        place.span(),
        place.firstBlock(),
        place.lastBlock(),
        place.span().shift(-place.sliceStart()).of(document.get(IndexFormat.SLICE)),
        orEmpty(document.get(IndexFormat.HEADING)));
  }

  private static String orEmpty(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  Optional<Article> article(String id) throws IOException {
    Article before = recent.getIfPresent(id);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Article> found = find(id);
    found.ifPresent(article -> recent.put(id, article));
    return found;
  }

  private Optional<Article> find(String id) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      List<Integer> documents = documents(leaf.reader(), new Term(IndexFormat.ARTICLE, id));
      if (!documents.isEmpty()) {
        return Optional.of(assemble(leaf.reader().storedFields(), documents));
      }
    }
    return Optional.empty();
  }

  // The documents of an article were added as one block, so they are in the order of the text and
  // the article's own is last.
  private Article assemble(StoredFields stored, List<Integer> documents) throws IOException {
    StringBuilder text = new StringBuilder();
    String meta = "";
    for (int doc : documents) {
      Document document = stored.document(doc, Set.of(IndexFormat.SLICE, IndexFormat.META));
      String slice = document.get(IndexFormat.SLICE);
      if (slice != null) {
        text.append(slice);
      }
      meta = document.get(IndexFormat.META);
    }
    ArticleMeta known = ArticleMeta.parse(meta);
    Article article = known.article(text.toString());
    return successors
        .of(known)
        .map(newer -> article.attributed(article.attribution().replacedBy(newer)))
        .orElse(article);
  }

  /** The articles whose ids have a key, ordered by id. */
  List<Article> articlesByKey(long key) throws IOException {
    Term term = new Term(IndexFormat.KEY, Long.toString(key));
    List<Article> articles = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      for (int doc : documents(leaf.reader(), term)) {
        Document document = leaf.reader().storedFields().document(doc, Set.of(IndexFormat.META));
        article(ArticleMeta.parse(document.get(IndexFormat.META)).id()).ifPresent(articles::add);
      }
    }
    articles.sort(Comparator.comparing(Article::id));
    return articles;
  }

  static List<Integer> documents(LeafReader reader, Term term) throws IOException {
    PostingsEnum postings = reader.postings(term, PostingsEnum.NONE);
    List<Integer> documents = new ArrayList<>();
    if (postings != null) {
      Bits live = reader.getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          documents.add(doc);
        }
      }
    }
    return documents;
  }

  /** Articles other than comments, latest first. */
  List<ArticleSummary> articles(int from, int limit) throws IOException {
    List<ArticleSummary> summaries = new ArrayList<>();
    int end = (int) Math.min((long) from + limit, searcher.getIndexReader().maxDoc());
    if (limit <= 0 || end <= from) {
      return summaries;
    }
    Sort byDate =
        new Sort(
            new SortField(IndexFormat.DATE, SortField.Type.LONG, true),
            new SortField(IndexFormat.ARTICLE, SortField.Type.STRING));
    TopDocs found = searcher.search(new FieldExistsQuery(IndexFormat.DATE), end, byDate);
    StoredFields stored = searcher.storedFields();
    for (int i = from; i < found.scoreDocs.length; i++) {
      ScoreDoc doc = found.scoreDocs[i];
      Document document = stored.document(doc.doc, Set.of(IndexFormat.META));
      ArticleMeta known = ArticleMeta.parse(document.get(IndexFormat.META));
      ArticleSummary summary = known.summary();
      summaries.add(
          successors
              .of(known)
              .map(newer -> summary.attributed(summary.attribution().replacedBy(newer)))
              .orElse(summary));
    }
    return summaries;
  }
}
