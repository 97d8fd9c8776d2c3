package org.quipu.retrieval.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.Filters;
import org.quipu.retrieval.Hit;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.Query;
import org.quipu.retrieval.question.QueryReader;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.question.QueryWord;
import org.quipu.retrieval.question.Rendering;
import org.quipu.retrieval.question.StandIn;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.ranking.Ranker;
import org.quipu.retrieval.ranking.Ranking;
import org.quipu.retrieval.reading.PassageReader;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.QuestionStems;
import org.quipu.retrieval.reading.RememberedStems;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.words.FunctionWords;

/** Finds candidates by BM25 and has them ranked. Safe for use by many threads. */
final class PassageSearch {
  private static final int CANDIDATES_WITH_PHRASES = 300;
  private static final double CORRECTED_WEIGHT = 0.8;

  /** Passages in another language than the question's must not crowd out those in its own. */
  private static final double FOREIGN_WEIGHT = 0.4;

  private final CorpusSearcher searcher;
  private final Synonyms synonyms;
  private final Speller speller;
  private final Compounds compounds;
  private final Narrowing narrowing;
  private final IndexTerms terms;
  private final LuceneStatistics statistics;
  private final LuceneAnalysis analysis;
  private final TextAnalysis remembered;
  private final QueryReader questions;
  private final PassageReader reader;
  private final Ranker ranker = Ranker.shipped();
  private final ReadPassages passages = new ReadPassages();

  PassageSearch(CorpusSearcher searcher, Analyzers analyzers, Synonyms synonyms, SegmentGrams grams)
      throws IOException {
    this.synonyms = synonyms;
    this.narrowing = new Narrowing(searcher, analyzers);
    this.searcher = searcher;
    this.terms = new IndexTerms(searcher);
    this.speller = new Speller(searcher.getIndexReader(), terms, grams);
    this.compounds = new Compounds(searcher.getIndexReader());
    this.statistics = new LuceneStatistics(searcher.getIndexReader(), terms, grams);
    this.analysis = new LuceneAnalysis(analyzers);
    this.remembered = new RememberedStems(analysis);
    this.questions = new QueryReader(analysis, FunctionWords.shipped());
    this.reader = analyzers.reader();
  }

  Ranking rank(Question question) throws IOException {
    return rank(question, Depth.USUAL);
  }

  Ranking rank(Question question, int most) throws IOException {
    return rank(question, new Depth(most, most));
  }

  private Ranking rank(Question question, Depth depth) throws IOException {
    Filters filters = Filters.of(question.text());
    Ranking ranking = rank(question, filters, depth);
    // Quotation marks around words that nothing holds in a row are only quotation marks.
    return ranking.passages().isEmpty() && !filters.phrases().isEmpty()
        ? rank(question, filters.withoutPhrases(), depth)
        : ranking;
  }

  private Ranking rank(Question question, Filters filters, Depth depth) throws IOException {
    Query query =
        question.kind() == Question.Kind.CLAIM
            ? questions.readClaim(filters.text(), question.lang())
            : questions.read(filters.text(), question.lang());
    TextAnalysis stems = new QuestionStems(remembered, query.text());
    Map<String, Function<QueryWord, Rendering>> meanings = new HashMap<>();
    for (String lang : searcher.bodyLangs()) {
      meanings.put(lang, synonyms.renderings(query, lang, stems, this::isKnown));
    }
    Map<String, String> spelling = spelling(query, meanings.values());
    Map<String, LanguageQuery> byLang = new HashMap<>();
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String lang : searcher.bodyLangs()) {
      LanguageQuery inLang =
          LanguageQuery.of(
              query,
              lang,
              stems,
              statistics,
              inParts(query, lang, corrected(meanings.get(lang), spelling)));
      byLang.put(lang, inLang);
      double weight = inLang.isForeign() ? FOREIGN_WEIGHT : 1;
      for (QueryTerm term : inLang.terms()) {
        add(term, IndexFormat.body(lang), weight, words);
      }
    }
    BooleanQuery.Builder filtered =
        new BooleanQuery.Builder().add(words.build(), BooleanClause.Occur.MUST);
    boolean narrowed = narrowing.narrow(filtered, filters);
    int sought =
        filters.phrases().isEmpty()
            ? depth.most()
            : Math.max(depth.most(), CANDIDATES_WITH_PHRASES);
    List<ScoreDoc> top = searcher.best(narrowed ? filtered.build() : words.build(), sought + 1);
    List<Candidate> candidates = new ArrayList<>(depth.most());
    int looked = 0;
    while (looked < top.size() && depth.goesOn(candidates, top.get(looked).score)) {
      ScoreDoc found = top.get(looked++);
      ReadPassages.Read read = read(found.doc);
      if (narrowing.holdsPhrases(read.tokens(), filters)) {
        candidates.add(read.candidate(found.score));
      }
    }
    return new Ranking(
        ranker.rank(byLang, candidates),
        unknownWords(query, meanings.values()),
        suggestion(query, spelling),
        looked < top.size());
  }

  // Whatever meets a term counts once: a passage that has all its synonyms is no better for it.
  private void add(QueryTerm term, String field, double weight, BooleanQuery.Builder words)
      throws IOException {
    double emphasis = weight * term.word().emphasis();
    List<org.apache.lucene.search.Query> ways = new ArrayList<>();
    if (term.known()) {
      ways.add(meeting(term.stem(), emphasis, field));
    }
    for (StandIn standIn : term.standIns()) {
      ways.add(meeting(standIn.word(), emphasis * standIn.weight(), field));
    }
    if (!ways.isEmpty()) {
      words.add(
          ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0),
          BooleanClause.Occur.SHOULD);
    }
  }

  // Of a phrase, whether its words stand in a row is seen to when candidates are ranked.
  private org.apache.lucene.search.Query meeting(String stems, double weight, String field)
      throws IOException {
    String[] all = stems.split(" ", -1);
    if (all.length == 1) {
      TermQuery one = terms.query(field, stems);
      return weight == 1 ? one : new BoostQuery(one, (float) weight);
    }
    BooleanQuery.Builder phrase = new BooleanQuery.Builder();
    for (String stem : all) {
      phrase.add(terms.query(field, stem), BooleanClause.Occur.MUST);
    }
    return new BoostQuery(phrase.build(), (float) (weight / all.length));
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

  private ReadPassages.Read read(int doc) throws IOException {
    Optional<ReadPassages.Read> known = passages.find(doc);
    if (known.isPresent()) {
      return known.get();
    }
    StoredPassage stored = searcher.stored().passage(doc);
    Passage passage = stored.passage();
    PassageTokens tokens = reader.read(passage.text(), stored.lang());
    PassageTokens title = reader.read(stored.title() + "\n" + passage.heading(), stored.lang());
    ReadPassages.Read read = new ReadPassages.Read(passage, tokens, title, stored.comment());
    passages.add(doc, read);
    return read;
  }

  private static Function<QueryWord, Rendering> corrected(
      Function<QueryWord, Rendering> meanings, Map<String, String> spelling) {
    return word -> {
      String right = spelling.get(word.folded());
      return right == null
          ? meanings.apply(word)
          : meanings.apply(word).with(List.of(new StandIn(right, CORRECTED_WEIGHT)));
    };
  }

  private Function<QueryWord, Rendering> inParts(
      Query query, String lang, Function<QueryWord, Rendering> meanings) {
    boolean madeSo = compounds.areMadeIn(lang);
    return madeSo && query.lang().filter(asked -> Analyzers.served(asked).equals(lang)).isPresent()
        ? word -> meanings.apply(word).with(compounds.parts(word.folded()))
        : meanings;
  }

  private boolean isKnown(String word) {
    return statistics.wordFrequency(word) > 0;
  }

  private boolean isKnown(QueryWord word) {
    return isKnown(word.folded()) || isKnown(word.bare());
  }

  /**
   * The likely spelling of words that no passage holds. A word that the lists of synonyms know is
   * spelt right, whatever the corpus holds.
   */
  private Map<String, String> spelling(
      Query query, Collection<Function<QueryWord, Rendering>> meanings) throws IOException {
    Map<String, String> spelling = new HashMap<>();
    List<String> company =
        query.words().stream()
            .filter(word -> !word.asks() && isKnown(word))
            .map(QueryWord::bare)
            .toList();
    for (QueryWord word : query.words()) {
      if (!word.asks() && !word.number() && !isKnown(word) && !isMeant(word, query, meanings)) {
        speller
            .correct(word.bare(), company)
            .ifPresent(right -> spelling.put(word.folded(), right));
      }
    }
    return spelling;
  }

  private boolean isMeant(
      QueryWord word, Query query, Collection<Function<QueryWord, Rendering>> meanings) {
    return synonyms.holds(word, query.lang())
        || meanings.stream().anyMatch(meaning -> !meaning.apply(word).isAsWritten(word));
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

  private List<String> unknownWords(
      Query query, Collection<Function<QueryWord, Rendering>> meanings) {
    List<String> unknown = new ArrayList<>();
    for (QueryWord word : query.words()) {
      if (!word.asks()
          && !isKnown(word)
          && meanings.stream()
              .flatMap(meaning -> meaning.apply(word).words().stream())
              .noneMatch(this::isKnown)) {
        unknown.add(word.written());
      }
    }
    return unknown;
  }

  /**
   * How many passages are looked at: at least so many, and of the others those whose score is not
   * far from the best one's, since of those that are far behind hardly one was ever chosen.
   */
  private record Depth(int least, int most) {
    static final Depth USUAL = new Depth(12, 30);

    private static final double FAR_BEHIND = 0.3;

    boolean goesOn(List<Candidate> sofar, double score) {
      return sofar.size() < least
          || (sofar.size() < most && score >= FAR_BEHIND * sofar.getFirst().score());
    }
  }
}
