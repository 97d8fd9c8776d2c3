package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quipu.corpus.Article;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.FoundPassage;
import org.quipu.retrieval.Generation;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.IndexTerm;
import org.quipu.retrieval.LanguageTotals;
import org.quipu.retrieval.QueryPlan;
import org.quipu.retrieval.StoredPassage;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.spelling.CorpusWords;

/** One commit of the index, open for reading until its last user has closed it. */
final class LuceneGeneration implements Generation {
  private final DirectoryReader reader;
  private final IndexFolder folder;
  private final CommitData commit;
  private final CorpusSearcher searcher;
  private final StoredArticles stored;
  private final IndexTerms terms;
  private final LuceneWords words;
  private final PlanQueries queries;
  private final SegmentVocabulary segments;
  private final Map<String, LanguageTotals> languages;
  private final IndexInfo info;
  private volatile @Nullable GramStatistics grams;

  /**
   * Opens a generation and computes its totals: a few look-ups, which also load the start of the
   * index into memory before the first question.
   *
   * @throws IOException if the index has another format, written by another version of the program
   */
  LuceneGeneration(DirectoryReader reader, IndexFolder folder, SegmentVocabulary segments)
      throws IOException {
    this.reader = reader;
    this.folder = folder;
    this.segments = segments;
    this.commit = CommitData.of(reader);
    this.searcher = new CorpusSearcher(reader);
    this.stored = new StoredArticles(searcher);
    this.terms = new IndexTerms(searcher);
    this.words = new LuceneWords(reader, terms, segments, folder);
    this.queries = new PlanQueries(terms, new Narrowing(reader));
    this.languages = languages(reader);
    this.info =
        new IndexInfo(
            count(searcher, IndexFormat.TYPE, IndexFormat.TYPE_ARTICLE),
            count(searcher, IndexFormat.TYPE, IndexFormat.TYPE_PASSAGE),
            passagesByLang(searcher),
            stored.articles(0, 1).stream().findFirst().flatMap(a -> a.attribution().date()),
            commit.corpus().hex(),
            commit.built());
  }

  private static Map<String, LanguageTotals> languages(IndexReader reader) throws IOException {
    Map<String, LanguageTotals> languages = new TreeMap<>();
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      if (field.name.startsWith(IndexFormat.BODY_PREFIX)) {
        int passages = reader.getDocCount(field.name);
        long stems = reader.getSumTotalTermFreq(field.name);
        languages.put(
            field.name.substring(IndexFormat.BODY_PREFIX.length()),
            new LanguageTotals(passages, Math.max(1, stems / Math.max(1.0, passages))));
      }
    }
    return languages;
  }

  private static Map<String, Integer> passagesByLang(CorpusSearcher searcher) throws IOException {
    Set<String> langs = new HashSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      TermsEnum terms = Terms.getTerms(leaf.reader(), IndexFormat.LANG).iterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        langs.add(term.utf8ToString());
      }
    }
    Map<String, Integer> passages = new HashMap<>();
    for (String lang : langs) {
      int count = count(searcher, IndexFormat.LANG, lang);
      if (count > 0) {
        passages.put(lang, count);
      }
    }
    return passages;
  }

  private static int count(CorpusSearcher searcher, String field, String text) throws IOException {
    return searcher.count(new TermQuery(new Term(field, text)));
  }

  CommitData commit() {
    return commit;
  }

  DirectoryReader reader() {
    return reader;
  }

  @Override
  public IndexInfo info() {
    return info;
  }

  @Override
  public Map<String, LanguageTotals> languages() {
    return languages;
  }

  @Override
  public Map<IndexTerm, Integer> frequencies(Collection<IndexTerm> all) {
    return folder.reading(
        () -> {
          Map<IndexTerm, Integer> frequencies = new HashMap<>();
          for (IndexTerm term : all) {
            int frequency =
                switch (term) {
                  case IndexTerm.Stem(String lang, String text) -> frequency(lang, text);
                  case IndexTerm.Word(String text) -> terms.frequency(IndexFormat.WORDS, text);
                };
            if (frequency > 0) {
              frequencies.put(term, frequency);
            }
          }
          return frequencies;
        });
  }

  // A stem that occurs in no passage may occur above one.
  private int frequency(String lang, String stem) throws IOException {
    int inside = terms.frequency(IndexFormat.body(lang), stem);
    return inside > 0 ? inside : terms.frequency(IndexFormat.above(lang), stem);
  }

  @Override
  public CorpusWords words() {
    return words;
  }

  // Computed on first use, so that a refresh alone need not read the vocabulary.
  @Override
  public GramStatistics grams() {
    GramStatistics known = grams;
    return known == null ? countGrams() : known;
  }

  private synchronized GramStatistics countGrams() {
    GramStatistics known = grams;
    if (known == null) {
      known = folder.reading(() -> segments.count(reader, words.passages()));
      grams = known;
    }
    return known;
  }

  @Override
  public List<FoundPassage> candidates(QueryPlan plan, int most, Budget budget) {
    return folder.reading(
        () ->
            searcher.within(budget).best(queries.of(plan, budget), most).stream()
                .map(found -> new FoundPassage(found.doc, found.score))
                .toList());
  }

  @Override
  public List<StoredPassage> passages(List<Long> numbers) {
    return folder.reading(() -> stored.passages(numbers));
  }

  @Override
  public void visitPassages(PassageVisitor visitor) {
    folder.reading(
        () -> {
          stored.visitPassages(visitor);
          return folder;
        });
  }

  @Override
  public Optional<Article> article(String id) {
    return folder.reading(() -> stored.article(id));
  }

  @Override
  public List<Article> articlesByKey(long key) {
    return folder.reading(() -> stored.articlesByKey(key));
  }

  @Override
  public List<ArticleSummary> articles(int from, int limit) {
    return folder.reading(() -> stored.articles(from, limit));
  }

  @Override
  public void close() {
    folder.reading(
        () -> {
          reader.decRef();
          return folder;
        });
  }
}
