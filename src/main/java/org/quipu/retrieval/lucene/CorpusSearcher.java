package org.quipu.retrieval.lucene;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.question.Synonyms;

/** A searcher over one state of the index, with what was found out about that state. */
final class CorpusSearcher extends IndexSearcher {
  // The passages of an article were added in their order, and no merge changes it.
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexFormat.ARTICLE, SortField.Type.STRING));

  private static final int MORE = 10;

  private final CommitData commit;
  private final StoredArticles stored;
  private final Set<String> bodyLangs = new HashSet<>();
  private final Map<String, Optional<CollectionStatistics>> fields = new ConcurrentHashMap<>();
  private final IndexInfo info;
  private final PassageSearch passages;

  /**
   * A searcher that counted what there is: a few look-ups, which also bring the beginnings of the
   * index into memory before the first question comes.
   *
   * @throws IOException if the index is of another format, made by another version of the program
   */
  CorpusSearcher(
      DirectoryReader reader,
      Analyzers analyzers,
      Synonyms synonyms,
      SegmentGrams grams,
      ObjectMapper json)
      throws IOException {
    super(reader);
    Map<String, String> data = reader.getIndexCommit().getUserData();
    if (!CommitData.isOfThisFormat(data)) {
      throw new IOException("another version of the program has rewritten it");
    }
    this.commit = CommitData.of(data);
    this.stored = new StoredArticles(this, json);
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      if (field.name.startsWith(IndexFormat.BODY_PREFIX)) {
        bodyLangs.add(field.name.substring(IndexFormat.BODY_PREFIX.length()));
      }
    }
    this.info = gather();
    this.passages = new PassageSearch(this, analyzers, synonyms, grams);
  }

  CommitData commit() {
    return commit;
  }

  StoredArticles stored() {
    return stored;
  }

  PassageSearch passages() {
    return passages;
  }

  /**
   * The best documents by score; of equal ones those of the article with the smallest id, and of
   * one article the first, in whichever order the articles were indexed.
   */
  List<ScoreDoc> best(Query query, int limit) throws IOException {
    // A few more tell whether equal scores lie across the limit; by score alone Lucene passes over
    // more documents without looking at them.
    ScoreDoc[] found = search(query, new TopScoreDocCollectorManager(limit + MORE, 1)).scoreDocs;
    boolean isWhole = found.length < limit + MORE;
    if (!isWhole && found[found.length - 1].score == found[limit - 1].score) {
      return sorted(query, limit);
    }
    sortEqualScores(found, limit);
    return Arrays.asList(found).subList(0, Math.min(limit, found.length));
  }

  private void sortEqualScores(ScoreDoc[] docs, int limit) throws IOException {
    int start = 0;
    for (int i = 1; i <= docs.length && start < limit; i++) {
      if (i == docs.length || docs[i].score != docs[start].score) {
        if (i - start > 1) {
          sortByArticle(docs, start, i);
        }
        start = i;
      }
    }
  }

  private void sortByArticle(ScoreDoc[] docs, int from, int to) throws IOException {
    IdentityHashMap<ScoreDoc, BytesRef> ids = new IdentityHashMap<>();
    for (ScoreDoc doc : Arrays.asList(docs).subList(from, to)) {
      ids.put(doc, new BytesRef(stored.articleId(doc.doc)));
    }
    Comparator<ScoreDoc> byArticle = Comparator.comparing(ids::get);
    Arrays.sort(docs, from, to, byArticle.thenComparingInt(doc -> doc.doc));
  }

  private List<ScoreDoc> sorted(Query query, int limit) throws IOException {
    TopDocs found = search(query, limit, BEST_FIRST);
    for (ScoreDoc doc : found.scoreDocs) {
      doc.score = (Float) ((FieldDoc) doc).fields[0];
    }
    return Arrays.asList(found.scoreDocs);
  }

  /** As Lucene has it, counted once. */
  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    Optional<CollectionStatistics> known = fields.get(field);
    if (known == null) {
      known = Optional.ofNullable(super.collectionStatistics(field));
      fields.put(field, known);
    }
    return known.orElse(null);
  }

  /** What the index holds, counted once. */
  IndexInfo info() {
    return info;
  }

  /** The languages that have a body field, as {@link Analyzers#served} names them. */
  Set<String> bodyLangs() {
    return bodyLangs;
  }

  private IndexInfo gather() throws IOException {
    return new IndexInfo(
        count(IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE),
        count(IndexFormat.TYPE, IndexFormat.TYPE_PASSAGE),
        passagesByLang(),
        stored.articles(0, 1).stream().findFirst().flatMap(a -> a.attribution().date()),
        commit.corpus().hex(),
        commit.built());
  }

  private Map<String, Integer> passagesByLang() throws IOException {
    Set<String> langs = new HashSet<>();
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      TermsEnum terms = Terms.getTerms(leaf.reader(), IndexFormat.LANG).iterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        langs.add(term.utf8ToString());
      }
    }
    Map<String, Integer> passages = new HashMap<>();
    for (String lang : langs) {
      int count = count(IndexFormat.LANG, lang);
      if (count > 0) {
        passages.put(lang, count);
      }
    }
    return passages;
  }

  private int count(String field, String text) throws IOException {
    return count(new TermQuery(new Term(field, text)));
  }
}
