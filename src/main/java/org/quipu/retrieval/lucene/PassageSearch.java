package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.Filters;
import org.quipu.retrieval.Hit;
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
import org.quipu.retrieval.ranking.StandIn;
import org.quipu.retrieval.ranking.Synonyms;

/** Finds candidates by BM25 and has them ranked. Safe for use by many threads. */
final class PassageSearch {
  private static final int CANDIDATES_WITH_PHRASES = 300;
  private static final double CORRECTED_WEIGHT = 0.8;
  private static final long MOST_CACHE_BYTES = 192L << 20;

  private final CorpusSearcher searcher;
  private final Synonyms synonyms;
  private final Speller speller;
  private final Narrowing narrowing;
  private final IndexTerms terms;
  private final LuceneStatistics statistics;
  private final LuceneAnalysis analysis;
  private final QueryReader questions;
  private final PassageReader reader;
  private final Ranker ranker = Ranker.shipped();
  private final Cache<Integer, Read> readPassages =
      Caffeine.newBuilder()
          .maximumWeight(Math.min(MOST_CACHE_BYTES, Runtime.getRuntime().maxMemory() / 8))
          .weigher((Integer doc, Read read) -> read.weight())
          .executor(Runnable::run)
          .build();

  PassageSearch(CorpusSearcher searcher, Analyzers analyzers, Synonyms synonyms, SegmentGrams grams)
      throws IOException {
    this.synonyms = synonyms;
    this.narrowing = new Narrowing(searcher, analyzers);
    this.searcher = searcher;
    this.terms = new IndexTerms(searcher);
    this.speller = new Speller(searcher.getIndexReader(), terms, grams);
    this.statistics = new LuceneStatistics(searcher.getIndexReader(), terms, grams);
    this.analysis = new LuceneAnalysis(analyzers);
    this.questions = new QueryReader(analysis, FunctionWords.shipped());
    this.reader = new PassageReader(analysis);
  }

  Ranking rank(Question question, int most) throws IOException {
    Filters filters = Filters.of(question.text());
    Ranking ranking = rank(question, filters, most);
    // Quotation marks around words that nothing holds in a row are only quotation marks.
    return ranking.passages().isEmpty() && !filters.phrases().isEmpty()
        ? rank(question, filters.withoutPhrases(), most)
        : ranking;
  }

  private Ranking rank(Question question, Filters filters, int most) throws IOException {
    Query query = questions.read(filters.text(), question.lang());
    Map<String, String> spelling = spelling(query);
    Map<String, LanguageQuery> byLang = new HashMap<>();
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String lang : searcher.bodyLangs()) {
      LanguageQuery inLang =
          LanguageQuery.of(
              query, lang, analysis, statistics, word -> standIns(word, query, lang, spelling));
      byLang.put(lang, inLang);
      for (QueryTerm term : inLang.terms()) {
        add(term, IndexFormat.body(lang), words);
      }
    }
    BooleanQuery.Builder filtered =
        new BooleanQuery.Builder().add(words.build(), BooleanClause.Occur.MUST);
    boolean narrowed = narrowing.narrow(filtered, filters);
    int depth = filters.phrases().isEmpty() ? most : Math.max(most, CANDIDATES_WITH_PHRASES);
    List<ScoreDoc> top = searcher.best(narrowed ? filtered.build() : words.build(), depth);
    List<Candidate> candidates = new ArrayList<>(top.size());
    for (ScoreDoc found : top) {
      Read read = read(found.doc);
      if (narrowing.holdsPhrases(read.tokens(), filters) && candidates.size() < most) {
        candidates.add(read.candidate(found.score));
      }
    }
    return new Ranking(
        ranker.rank(byLang, candidates), unknownWords(query), suggestion(query, spelling));
  }

  private void add(QueryTerm term, String field, BooleanQuery.Builder words) throws IOException {
    if (term.known()) {
      words.add(terms.query(field, term.stem()), BooleanClause.Occur.SHOULD);
    }
    for (StandIn standIn : term.standIns()) {
      TermQuery inPlace = terms.query(field, standIn.word());
      words.add(new BoostQuery(inPlace, (float) standIn.weight()), BooleanClause.Occur.SHOULD);
    }
  }

  List<Hit> plain(Question question, int limit) throws IOException {
    BooleanQuery.Builder bm25 = new BooleanQuery.Builder();
    for (String lang : searcher.bodyLangs()) {
      analysis.stems(
          lang,
          question.text(),
          (term, start, end) ->
              bm25.add(
                  new TermQuery(new Term(IndexFormat.body(lang), term.toString())),
                  BooleanClause.Occur.SHOULD));
    }
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.best(bm25.build(), limit)) {
      hits.add(new Hit(searcher.stored().passage(found.doc).passage(), found.score));
    }
    return hits;
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
    Read read = new Read(passage, tokens, title, stored.comment());
    readPassages.put(doc, read);
    return read;
  }

  private List<StandIn> standIns(
      QueryWord word, Query query, String lang, Map<String, String> spelling) {
    List<StandIn> standIns = new ArrayList<>();
    query.lang().ifPresent(from -> standIns.addAll(synonyms.of(word, from, lang)));
    String corrected = spelling.get(word.folded());
    if (corrected != null) {
      standIns.add(new StandIn(corrected, CORRECTED_WEIGHT));
    }
    return standIns;
  }

  /** The likely spelling of words that no passage holds. */
  private Map<String, String> spelling(Query query) throws IOException {
    Map<String, String> spelling = new HashMap<>();
    for (QueryWord word : query.words()) {
      if (!word.asks() && !word.number() && statistics.wordFrequency(word.folded()) == 0) {
        speller.correct(word.folded()).ifPresent(right -> spelling.put(word.folded(), right));
      }
    }
    return spelling;
  }

  private static Optional<String> suggestion(Query query, Map<String, String> spelling) {
    if (spelling.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(query.text());
    for (QueryWord word : query.words().reversed()) {
      String right = spelling.get(word.folded());
      if (right != null) {
        text.replace(word.start(), word.start() + word.written().length(), inCaseOf(word, right));
      }
    }
    return Optional.of(text.toString());
  }

  private static String inCaseOf(QueryWord word, String right) {
    return Character.isUpperCase(word.written().codePointAt(0))
        ? Character.toUpperCase(right.charAt(0)) + right.substring(1)
        : right;
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
  private record Read(Passage passage, PassageTokens tokens, PassageTokens title, boolean comment) {
    Candidate candidate(double score) {
      return new Candidate(passage, tokens, title, comment, score);
    }

    int weight() {
      return tokens.weight() + title.weight() + 2 * passage.text().length();
    }
  }
}
