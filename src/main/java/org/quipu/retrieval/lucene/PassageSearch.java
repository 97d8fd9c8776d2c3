package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.ranking.Candidate;
import org.quipu.retrieval.ranking.FunctionWords;
import org.quipu.retrieval.ranking.LanguageQuery;
import org.quipu.retrieval.ranking.PassageReader;
import org.quipu.retrieval.ranking.PassageTokens;
import org.quipu.retrieval.ranking.Query;
import org.quipu.retrieval.ranking.QueryReader;
import org.quipu.retrieval.ranking.QueryTerm;
import org.quipu.retrieval.ranking.QueryWord;
import org.quipu.retrieval.ranking.Ranker;
import org.quipu.retrieval.ranking.Ranking;

/** Finds candidates by BM25 and has them ranked. Safe for use by many threads. */
final class PassageSearch {
  private static final int CANDIDATES = 30;
  private static final long CACHE_BYTES = 48L << 20;

  private final CorpusSearcher searcher;
  private final LuceneStatistics statistics;
  private final LuceneAnalysis analysis;
  private final QueryReader questions;
  private final PassageReader reader;
  private final Ranker ranker = Ranker.shipped();
  private final Cache<Integer, Read> readPassages =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Integer doc, Read read) -> read.weight())
          .executor(Runnable::run)
          .build();

  PassageSearch(CorpusSearcher searcher, Analyzers analyzers) {
    this.searcher = searcher;
    this.statistics = new LuceneStatistics(searcher.getIndexReader());
    this.analysis = new LuceneAnalysis(analyzers);
    this.questions = new QueryReader(analysis, FunctionWords.shipped());
    this.reader = new PassageReader(analysis);
  }

  Ranking rank(Question question) throws IOException {
    Query query = questions.read(question.text(), question.lang());
    Map<String, LanguageQuery> byLang = new HashMap<>();
    BooleanQuery.Builder bm25 = new BooleanQuery.Builder();
    for (String lang : searcher.bodyLangs()) {
      LanguageQuery inLang = LanguageQuery.of(query, lang, analysis, statistics);
      byLang.put(lang, inLang);
      for (QueryTerm term : inLang.terms()) {
        if (term.known()) {
          bm25.add(
              new TermQuery(new Term(IndexFormat.body(lang), term.stem())),
              BooleanClause.Occur.SHOULD);
        }
      }
    }
    TopDocs top = searcher.search(bm25.build(), CANDIDATES);
    List<Candidate> candidates = new ArrayList<>(top.scoreDocs.length);
    for (ScoreDoc found : top.scoreDocs) {
      candidates.add(read(found.doc).candidate(found.score));
    }
    return new Ranking(
        ranker.rank(byLang, candidates), unknownWords(query), java.util.Optional.empty());
  }

  private Read read(int doc) throws IOException {
    Read known = readPassages.getIfPresent(doc);
    if (known != null) {
      return known;
    }
    StoredPassage stored = searcher.stored().passage(doc);
    Passage passage = stored.passage();
    PassageTokens tokens = reader.read(passage.text(), stored.lang());
    PassageTokens title = reader.read(stored.title() + "\n" + passage.heading(), stored.lang());
    Read read = new Read(passage, tokens, title);
    readPassages.put(doc, read);
    return read;
  }

  private List<String> unknownWords(Query query) {
    List<String> unknown = new ArrayList<>();
    for (QueryWord word : query.words()) {
      if (!word.asks() && statistics.wordFrequency(word.folded()) == 0) {
        unknown.add(word.written());
      }
    }
    return unknown;
  }

  /** A passage and what was made of it. */
  private record Read(Passage passage, PassageTokens tokens, PassageTokens title) {
    Candidate candidate(double score) {
      return new Candidate(passage, tokens, title, score);
    }

    int weight() {
      return tokens.weight() + title.weight() + 2 * passage.text().length();
    }
  }
}
