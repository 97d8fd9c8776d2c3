package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quipu.language.Language;
import org.quipu.language.Marks;
import org.quipu.retrieval.QueryPlan.Clause;
import org.quipu.retrieval.QueryPlan.Way;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.encoder.Comparison;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.Query;
import org.quipu.retrieval.question.QueryReader;
import org.quipu.retrieval.question.QueryTerm;
import org.quipu.retrieval.question.QueryWord;
import org.quipu.retrieval.question.Rendering;
import org.quipu.retrieval.question.StandIn;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.question.Writings;
import org.quipu.retrieval.ranking.Ranker;
import org.quipu.retrieval.ranking.Ranking;
import org.quipu.retrieval.reading.PassageReader;
import org.quipu.retrieval.reading.QuestionStems;
import org.quipu.retrieval.reading.RememberedStems;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.spelling.Compounds;
import org.quipu.retrieval.spelling.Speller;
import org.quipu.retrieval.words.FunctionWords;

/**
 * Searches one generation of an index: reads a question, finds candidates by BM25, and has them
 * ranked. Thread-safe.
 */
final class Search {
  /**
   * The weight of a passage in another language, compared with one in English, in deciding a
   * corpus's main language.
   */
  private static final int MORE = 4;

  private static final int CANDIDATES_WITH_PHRASES = 300;

  /** The number of passages that become candidates by meaning alone. */
  private static final int NEAREST = 30;

  /** The longest question read, in UTF-16 units; the rest is ignored. */
  private static final int LONGEST = 10_000;

  /** The maximum number of words searched for; the rarest are kept. */
  private static final int MOST_WORDS = 200;

  /**
   * Lowers the scores of foreign-language passages, so that they do not crowd out those in the
   * question's language.
   */
  private static final double FOREIGN_WEIGHT = 0.4;

  private final Generation generation;
  private final Tools tools;
  private final Speller speller;
  private final Compounds compounds;
  private final ReadPassages passages;
  private final TextAnalysis remembered;

  // Guarded by this; collected on first use.
  private @Nullable Neighbourhood neighbourhood;

  Search(Generation generation, Tools tools) {
    this.generation = generation;
    this.tools = tools;
    this.speller = new Speller(generation.words());
    this.compounds = new Compounds(generation.words());
    this.passages = new ReadPassages(generation::passages, tools.reader());
    this.remembered = new RememberedStems(tools.analysis());
  }

  /**
   * The parts that outlive a generation.
   *
   * @param reader reads passages, and remembers words across generations
   * @param budgets creates the budget of each question
   */
  record Tools(
      TextAnalysis analysis,
      Synonyms synonyms,
      QueryReader questions,
      Writings writings,
      PassageReader reader,
      Ranker ranker,
      Meanings meanings,
      Supplier<Budget> budgets) {
    static Tools of(
        TextAnalysis analysis, Synonyms synonyms, Meanings meanings, Supplier<Budget> budgets) {
      return new Tools(
          analysis,
          synonyms,
          new QueryReader(analysis, FunctionWords.shipped()),
          new Writings(),
          new PassageReader(analysis),
          Ranker.shipped(),
          meanings,
          budgets);
    }
  }

  boolean isOf(Generation other) {
    return generation.equals(other);
  }

  Ranking rank(Question question) {
    return rank(question, Depth.USUAL, tools.budgets().get());
  }

  Ranking rank(Question question, int most) {
    return rank(question, new Depth(most, most), tools.budgets().get());
  }

  private Ranking rank(Question question, Depth depth, Budget budget) {
    Filters filters = Filters.of(beginning(question.text()));
    Ranking ranking = rank(question, filters, depth, budget);
    // If no passage contains the quoted phrase, the quotation marks are ignored.
    return ranking.passages().isEmpty() && !filters.phrases().isEmpty()
        ? rank(question, filters.withoutPhrases(), depth, budget)
        : ranking;
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private Ranking rank(Question question, Filters filters, Depth depth, Budget budget) {
    Query all = read(question, filters.text());
    TermCounts counts = new TermCounts(generation);
    counts.fetch(words(all));
    String apart = tools.writings().withDatesApart(all, word -> counts.wordFrequency(word) > 0);
    if (!apart.equals(all.text())) {
      all = read(question, apart);
      counts.fetch(words(all));
    }
    Query limited = all.limitedTo(MOST_WORDS, word -> counts.wordFrequency(word.folded()));
    TextAnalysis stems = new QuestionStems(remembered, limited.text());
    Query asked =
        limited.withoutNames(
            word ->
                counts.wordFrequency(word.folded()) == 0
                    && isOrdinary(limited, word.bare(), stems));
    Query query =
        asked.preferring(
            question
                .asker()
                .or(this::mainLanguage)
                .map(tools.analysis()::served)
                .filter(lang -> knowsAll(lang, asked, stems, counts)));
    Set<String> langs = generation.languages().keySet();
    Map<String, Function<QueryWord, Rendering>> meanings = new HashMap<>();
    for (String lang : langs) {
      Predicate<String> known = word -> counts.wordFrequency(word) > 0;
      Function<QueryWord, Rendering> meaning =
          tools.synonyms().renderings(query, lang, stems, known);
      meanings.put(lang, tools.writings().in(query, lang, meaning, known));
    }
    Collection<String> spoken = spoken(query);
    QuestionSpelling spelling =
        QuestionSpelling.of(
            query,
            counts,
            tools.synonyms(),
            meanings.values(),
            word -> isInSome(spoken, word, stems, counts),
            word -> withMarks(spoken, word, stems, counts),
            word -> isOrdinary(query, word, stems),
            speller,
            budget);
    Map<String, LanguageQuery.Draft> drafts = new HashMap<>();
    for (String lang : langs) {
      Function<QueryWord, Rendering> renderings =
          inParts(query, lang, spelling.corrected(meanings.get(lang)));
      drafts.put(lang, LanguageQuery.draft(query, lang, stems, renderings));
    }
    counts.fetch(terms(drafts));
    Map<String, LanguageQuery> byLang = new HashMap<>();
    drafts.forEach((lang, draft) -> byLang.put(lang, draft.ready(counts)));
    Optional<Meaning> meaning =
        tools
            .meanings()
            .of(query.text(), query.lang().orElse(""), generation.info().corpusDigest());
    Found found = find(byLang, filters, meaning, meaning.map(depth::atLeast).orElse(depth), budget);
    return new Ranking(
        tools.ranker().rank(byLang, found.candidates(), meaning),
        spelling.unknownWords(),
        isSpoken(query) ? spelling.suggestion(found.candidates()) : Optional.empty(),
        query.lang().or(question::asker),
        found.more());
  }

  private Query read(Question question, String text) {
    return question.kind() == Question.Kind.CLAIM
        ? tools.questions().readClaim(text, question.lang())
        : tools.questions().read(text, question.lang());
  }

  // A language besides English is assumed to be what the corpus is for, unless there is little of
  // it.
  private Optional<String> mainLanguage() {
    return generation.languages().entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, LanguageTotals>>comparingInt(
                    lang -> lang.getValue().passages() * (lang.getKey().equals("en") ? 1 : MORE))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private boolean isOrdinary(Query query, String word, TextAnalysis stems) {
    String lang = query.lang().orElse("en");
    List<String> all = new ArrayList<>();
    stems.stems(lang, word, (term, start, end) -> all.add(term.toString()));
    return all.stream().anyMatch(stem -> tools.ranker().isOrdinary(lang, stem));
  }

  // Without passages in the question's language there is no spelling to suggest.
  private boolean isSpoken(Query query) {
    return query.lang().map(tools.analysis()::served).stream()
        .allMatch(generation.languages()::containsKey);
  }

  // If the question's language is unknown, it may be any.
  private Collection<String> spoken(Query query) {
    Set<String> all = generation.languages().keySet();
    return query
        .lang()
        .map(tools.analysis()::served)
        .filter(all::contains)
        .<Collection<String>>map(List::of)
        .orElse(all);
  }

  private static boolean isInSome(
      Collection<String> langs, String word, TextAnalysis stems, TermCounts counts) {
    List<IndexTerm> terms = new ArrayList<>();
    for (String lang : langs) {
      stems.stems(
          lang, word, (term, start, end) -> terms.add(new IndexTerm.Stem(lang, term.toString())));
    }
    counts.fetch(terms);
    return terms.stream()
        .map(IndexTerm.Stem.class::cast)
        .anyMatch(stem -> counts.frequency(stem.lang(), stem.text()) > 0);
  }

  // The stem of "inundacion" differs from that of "inundación".
  private static Optional<String> withMarks(
      Collection<String> langs, String word, TextAnalysis stems, TermCounts counts) {
    return Stream.concat(
            Stream.of(word),
            langs.stream().flatMap(lang -> Marks.of(Language.of(lang)).on(word).stream()))
        .filter(form -> isInSome(langs, form, stems, counts))
        .findFirst();
  }

  // A word known only in another language reveals the language of the question.
  private boolean knowsAll(String lang, Query query, TextAnalysis stems, TermCounts counts) {
    if (!generation.languages().containsKey(lang)) {
      return false;
    }
    Set<Integer> told = new HashSet<>();
    query.words().stream().filter(word -> !word.asks()).forEach(word -> told.add(word.start()));
    List<String> all = new ArrayList<>();
    stems.stems(
        lang,
        query.text(),
        (term, start, end) -> {
          if (told.contains(start)) {
            all.add(term.toString());
          }
        });
    return all.stream().allMatch(stem -> counts.frequency(lang, stem) > 0);
  }

  private static Set<IndexTerm> words(Query query) {
    Set<IndexTerm> words = new HashSet<>();
    for (QueryWord word : query.words()) {
      words.add(new IndexTerm.Word(word.folded()));
      words.add(new IndexTerm.Word(word.bare()));
    }
    return words;
  }

  private static Set<IndexTerm> terms(Map<String, LanguageQuery.Draft> drafts) {
    Set<IndexTerm> terms = new HashSet<>();
    drafts.forEach(
        (lang, draft) -> {
          draft.stems().forEach(stem -> terms.add(new IndexTerm.Stem(lang, stem)));
          draft.words().forEach(word -> terms.add(new IndexTerm.Word(word)));
        });
    return terms;
  }

  private Function<QueryWord, Rendering> inParts(
      Query query, String lang, Function<QueryWord, Rendering> meanings) {
    boolean madeSo = compounds.areMadeIn(lang);
    return madeSo
            && query.lang().filter(tag -> tools.analysis().served(tag).equals(lang)).isPresent()
        ? word -> meanings.apply(word).with(compounds.parts(word.folded()))
        : meanings;
  }

  /**
   * The candidates found for a question.
   *
   * @param more whether further passages match the plan
   */
  private record Found(List<Candidate> candidates, boolean more) {}

  private Found find(
      Map<String, LanguageQuery> queries,
      Filters filters,
      Optional<Meaning> meaning,
      Depth depth,
      Budget budget) {
    List<List<String>> phrases = filters.phrases().stream().map(this::words).toList();
    int sought = phrases.isEmpty() ? depth.most() : Math.max(depth.most(), CANDIDATES_WITH_PHRASES);
    QueryPlan plan = plan(queries, phrases, filters);
    List<FoundPassage> top = generation.candidates(plan, sought + 1, budget);
    List<Candidate> candidates = new ArrayList<>(depth.most());
    int looked = 0;
    // The best are examined whatever they cost.
    while (looked < top.size() && (looked == 0 || budget.lasts())) {
      List<FoundPassage> next = depth.next(candidates, top.subList(looked, top.size()));
      if (next.isEmpty()) {
        break;
      }
      looked += next.size();
      passages.read(next).stream()
          .filter(found -> phrases.stream().allMatch(found.tokens()::holdsInRow))
          .forEach(candidates::add);
    }
    Optional<Comparison> near =
        meaning.flatMap(Meaning::withAll).filter(_ -> isSmall() && !plan.isNarrowed());
    if (near.isPresent()) {
      candidates.addAll(passages.read(near(near.get(), top.subList(0, looked))));
    }
    return new Found(candidates, looked < top.size());
  }

  private boolean isSmall() {
    return generation.info().passages() <= Neighbourhood.MOST_PASSAGES;
  }

  /** Passages near the question in meaning that were not found by its words. */
  private List<FoundPassage> near(Comparison question, List<FoundPassage> found) {
    Set<Long> known = found.stream().map(FoundPassage::number).collect(Collectors.toSet());
    return neighbourhood(question).nearest(question, NEAREST).stream()
        .filter(number -> !known.contains(number))
        .map(number -> new FoundPassage(number, 0))
        .toList();
  }

  private synchronized Neighbourhood neighbourhood(Comparison question) {
    Neighbourhood known = neighbourhood;
    if (known == null) {
      known = Neighbourhood.of(generation, question);
      neighbourhood = known;
    }
    return known;
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    tools.analysis().words(text, (term, start, end) -> words.add(term.toString()));
    return words;
  }

  private QueryPlan plan(
      Map<String, LanguageQuery> queries, List<List<String>> phrases, Filters filters) {
    List<Weighed> clauses = new ArrayList<>();
    for (LanguageQuery query : queries.values()) {
      double weight = query.isForeign() ? FOREIGN_WEIGHT : 1;
      for (QueryTerm term : query.terms()) {
        List<Way> ways = ways(term, weight * term.word().emphasis());
        if (!ways.isEmpty()) {
          clauses.add(new Weighed(new Clause(query.lang(), ways), weight * term.idf()));
        }
      }
    }
    return new QueryPlan(
        mostTelling(clauses),
        phrases.stream().flatMap(List::stream).toList(),
        filters.excluded().stream().map(this::words).flatMap(List::stream).toList(),
        filters.articles());
  }

  /** A clause with the weight of its best match. */
  private record Weighed(Clause clause, double telling) {}

  private static List<Clause> mostTelling(List<Weighed> clauses) {
    List<Weighed> left = new ArrayList<>(clauses);
    int stems = clauses.stream().map(Weighed::clause).mapToInt(Clause::stems).sum();
    while (stems > QueryPlan.MOST_STEMS) {
      Weighed least = Collections.min(left, Comparator.comparingDouble(Weighed::telling));
      left.remove(least);
      stems -= least.clause().stems();
    }
    return left.stream().map(Weighed::clause).toList();
  }

  private static List<Way> ways(QueryTerm term, double weight) {
    List<Way> ways = new ArrayList<>();
    if (term.known()) {
      ways.add(way(term.stem(), weight));
    }
    for (StandIn standIn : term.standIns()) {
      ways.add(way(standIn.word(), weight * standIn.weight()));
    }
    return ways;
  }

  // Whether the words of a phrase are consecutive is checked when candidates are ranked.
  private static Way way(String stems, double weight) {
    List<String> all = Arrays.asList(stems.split(" ", -1));
    return new Way(all, (float) (weight / all.size()));
  }

  /** The result of the engine's BM25 alone for all words of a question. */
  List<Hit> plain(Question question, int limit) {
    List<Clause> clauses = new ArrayList<>();
    for (String lang : generation.languages().keySet()) {
      tools
          .analysis()
          .stems(
              lang,
              beginning(question.text()),
              (term, start, end) ->
                  clauses.add(new Clause(lang, List.of(new Way(List.of(term.toString()), 1)))));
    }
    List<FoundPassage> found =
        generation.candidates(
            QueryPlan.of(clauses.stream().limit(QueryPlan.MOST_STEMS).toList()),
            limit,
            tools.budgets().get());
    List<StoredPassage> stored =
        generation.passages(found.stream().map(FoundPassage::number).toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      hits.add(new Hit(stored.get(i).passage(), found.get(i).score()));
    }
    return hits;
  }

  /**
   * How many passages are examined: at least a given number, and beyond that those whose score is
   * close to the best, because passages far behind are almost never chosen.
   */
  private record Depth(int least, int most) {
    static final Depth USUAL = new Depth(12, 30);

    private static final double FAR_BEHIND = 0.3;

    /** At least the depth at which passages are compared by meaning. */
    Depth atLeast(Meaning meaning) {
      return meaning.depth() > most ? new Depth(meaning.depth(), meaning.depth()) : this;
    }

    /** The next batch of passages that are certain to be examined. */
    List<FoundPassage> next(List<Candidate> sofar, List<FoundPassage> left) {
      double best = sofar.isEmpty() ? left.getFirst().score() : sofar.getFirst().score();
      int end = 0;
      while (end < left.size() && goesOn(sofar.size() + end, left.get(end).score(), best)) {
        end++;
      }
      return left.subList(0, end);
    }

    private boolean goesOn(int sofar, double score, double best) {
      return sofar < least || (sofar < most && score >= FAR_BEHIND * best);
    }
  }
}
