package org.quipu.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;
import org.quipu.corpus.Passage;
import org.quipu.corpus.PassageSplitter;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;
import org.quipu.retrieval.QueryPlan.Clause;
import org.quipu.retrieval.QueryPlan.Way;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.reading.Grams;
import org.quipu.retrieval.spelling.Speller;

/** What every engine must do; the test class of an engine extends this one. */
public abstract class SearchEngineContract {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  /** Scores are floats. */
  private static final double ROUNDING = 1e-5;

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2024-05-01T00:00:00Z"));
  private final List<SearchEngine> open = new ArrayList<>();
  private SearchEngine engine;

  /** Opens the index of this test: empty at first, the same one in every call. */
  protected abstract SearchEngine open(InstantSource clock);

  @BeforeEach
  final void openEngine() {
    engine = another();
  }

  private SearchEngine another() {
    SearchEngine opened = open(clock);
    open.add(opened);
    return opened;
  }

  @AfterEach
  final void closeEngines() {
    open.forEach(SearchEngine::close);
  }

  private RefreshReport refresh(Corpus corpus) {
    return engine.refresh(corpus, RefreshProgress.SILENT);
  }

  private static Article article(String id, String text, Attribution from) {
    return new Article(
        id,
        from,
        new ArticleKind.Published(),
        CanonicalText.ofPlain(text),
        new Article.Origin(id, 1));
  }

  private static Attribution from(
      String lang, String title, List<String> authors, String publisher, String date, String url) {
    return new Attribution(
        Optional.of(title).filter(text -> !text.isEmpty()),
        authors,
        Optional.of(publisher).filter(text -> !text.isEmpty()),
        PublicationDate.parse(date),
        Optional.of(url).filter(text -> !text.isEmpty()),
        Optional.of(lang),
        Optional.empty(),
        List.of());
  }

  private String stem(String lang, String word) {
    List<String> stems = new ArrayList<>();
    engine.analysis().stems(lang, word, (term, start, end) -> stems.add(term.toString()));
    return stems.getFirst();
  }

  private Way way(float weight, String... words) {
    return new Way(Arrays.stream(words).map(word -> stem("en", word)).toList(), weight);
  }

  private Clause clause(String word) {
    return new Clause("en", List.of(way(1, word)));
  }

  private QueryPlan any(String... words) {
    return QueryPlan.of(Arrays.stream(words).map(this::clause).toList());
  }

  /** The passages found, as article/place, with their scores. */
  private static Map<String, Float> scores(Generation generation, QueryPlan plan) {
    Map<String, Float> scores = new HashMap<>();
    for (FoundPassage found : generation.candidates(plan, 100, Budget.usual())) {
      Passage passage = generation.passages(List.of(found.number())).getFirst().passage();
      scores.put(passage.articleId() + "/" + passage.ordinal(), found.score());
    }
    return scores;
  }

  private Map<String, Float> scores(QueryPlan plan) {
    try (Generation generation = engine.generation()) {
      return scores(generation, plan);
    }
  }

  private List<String> found(QueryPlan plan, int most) {
    try (Generation generation = engine.generation()) {
      List<Long> numbers =
          generation.candidates(plan, most, Budget.usual()).stream()
              .map(FoundPassage::number)
              .toList();
      return generation.passages(numbers).stream()
          .map(stored -> stored.passage().articleId() + "/" + stored.passage().ordinal())
          .toList();
    }
  }

  private Set<String> foundArticles(QueryPlan plan) {
    Set<String> ids = new TreeSet<>();
    found(plan, 100).forEach(place -> ids.add(place.substring(0, place.lastIndexOf('/'))));
    return ids;
  }

  private static Set<String> ids(String... ids) {
    return new TreeSet<>(List.of(ids));
  }

  private static ListCorpus animals() {
    return new ListCorpus()
        .with("condor", "condor condor lake lake lake mountain.")
        .with("heron", "heron lake reed.")
        .with("llama", "llama mountain grass grass grass grass grass grass lake.")
        .with("vicuna", "vicuna mountain grass.");
  }

  // Candidates and scores.

  @Test
  void anEmptyIndexHoldsNothing() {
    try (Generation generation = engine.generation()) {
      assertEquals(0, generation.info().articles());
      assertEquals(0, generation.info().passages());
      assertEquals(List.of(), generation.articles(0, 10));
      assertEquals(List.of(), generation.candidates(any("lake"), 10, Budget.usual()));
      assertEquals(Optional.empty(), generation.article("condor"));
    }
  }

  @Test
  void aClauseScoresByBm25() {
    refresh(animals());
    Map<String, Float> scores = scores(any("lake"));
    assertEquals(Set.of("condor/0", "heron/0", "llama/0"), scores.keySet());
    double idf = Math.log(1 + (4 - 3 + 0.5) / (3 + 0.5));
    double averageLength = (6 + 3 + 9 + 3) / 4.0;
    assertEquals(idf * share(3, 6 / averageLength), scores.get("condor/0"), ROUNDING);
    assertEquals(idf * share(1, 3 / averageLength), scores.get("heron/0"), ROUNDING);
    assertEquals(idf * share(1, 9 / averageLength), scores.get("llama/0"), ROUNDING);
  }

  private static double share(double frequency, double relativeLength) {
    return frequency / (frequency + K1 * (1 - B + B * relativeLength));
  }

  @Test
  void aWeightIsAFactor() {
    refresh(animals());
    QueryPlan weak = QueryPlan.of(List.of(new Clause("en", List.of(way(0.25f, "lake")))));
    float full = scores(any("lake")).get("heron/0");
    assertEquals(0.25 * full, scores(weak).get("heron/0"), ROUNDING);
  }

  @Test
  void clausesAddUp() {
    refresh(animals());
    double lake = scores(any("lake")).get("condor/0");
    double mountain = scores(any("mountain")).get("condor/0");
    Map<String, Float> both = scores(any("lake", "mountain"));
    assertEquals(lake + mountain, both.get("condor/0"), ROUNDING);
    assertEquals(Set.of("condor/0", "heron/0", "llama/0", "vicuna/0"), both.keySet());
  }

  @Test
  void ofSeveralWaysTheBestCounts() {
    refresh(animals());
    double lake = scores(any("lake")).get("llama/0");
    double grass = scores(any("grass")).get("llama/0");
    Clause either = new Clause("en", List.of(way(1, "lake"), way(1, "grass")));
    assertEquals(
        Math.max(lake, grass), scores(QueryPlan.of(List.of(either))).get("llama/0"), ROUNDING);
  }

  @Test
  void aWayOfSeveralStemsWantsAllOfThem() {
    refresh(animals());
    double lake = scores(any("lake")).get("condor/0");
    double mountain = scores(any("mountain")).get("condor/0");
    Clause phrase = new Clause("en", List.of(way(0.5f, "lake", "mountain")));
    Map<String, Float> scores = scores(QueryPlan.of(List.of(phrase)));
    assertEquals(Set.of("condor/0", "llama/0"), scores.keySet());
    assertEquals(0.5 * (lake + mountain), scores.get("condor/0"), ROUNDING);
  }

  @Test
  void aClauseIsMetInItsLanguageOnly() {
    refresh(
        new ListCorpus()
            .with(article("english", "The lake.", from("en", "", List.of(), "", "", "")))
            .with(article("german", "Die lake.", from("de", "", List.of(), "", "", ""))));
    assertEquals(Set.of("english/0"), scores(any("lake")).keySet());
  }

  @Test
  void aWordOfTheTitleFindsThePassagesUnderIt() {
    refresh(
        new ListCorpus()
            .with(article("comet", "Dust glows.", from("en", "Comets", List.of(), "", "", "")))
            .with(article("fog", "No comets.", from("en", "Fog", List.of(), "", "", ""))));
    assertEquals(List.of("fog/0", "comet/0"), found(any("comet"), 10));
  }

  @Test
  void aWordThatOnlyTitlesHaveIsAsRareAsTheyAre() {
    refresh(
        new ListCorpus()
            .with(article("comet", "Dust glows.", from("en", "Comets", List.of(), "", "", "")))
            .with(article("fog", "It is grey.", from("en", "Fog", List.of(), "", "", ""))));
    IndexTerm comet = new IndexTerm.Stem("en", stem("en", "comet"));
    try (Generation generation = engine.generation()) {
      assertEquals(Map.of(comet, 1), generation.frequencies(List.of(comet)));
    }
  }

  @Test
  void theBestComeFirstAndNoMoreThanAskedFor() {
    refresh(animals());
    assertEquals(List.of("condor/0", "heron/0"), found(any("lake"), 2));
  }

  @Test
  void equalScoresAreInTheOrderOfArticlesAndPlaces() {
    ListCorpus corpus = new ListCorpus();
    for (int i : new int[] {5, 2, 8, 0, 3, 7, 1, 6, 4}) {
      corpus.with("a" + i, "The lake is deep.\n\n# Heading\n\nThe lake is deep.");
    }
    refresh(corpus);
    List<String> all = found(any("lake"), 100);
    assertEquals(all.stream().sorted().toList(), all);
    for (int most = 1; most < all.size(); most++) {
      assertEquals(all.subList(0, most), found(any("lake"), most));
    }
  }

  // Filters.

  @Test
  void aPassageMustHoldAllRequiredWordsAndNoExcludedOne() {
    refresh(animals());
    List<Clause> lake = List.of(clause("lake"));
    assertEquals(
        ids("condor", "llama"),
        foundArticles(new QueryPlan(lake, List.of("mountain"), List.of(), ArticleFilter.NONE)));
    assertEquals(
        ids("llama"),
        foundArticles(
            new QueryPlan(lake, List.of("mountain", "grass"), List.of(), ArticleFilter.NONE)));
    assertEquals(
        ids("heron"),
        foundArticles(new QueryPlan(lake, List.of(), List.of("mountain"), ArticleFilter.NONE)));
  }

  @Test
  void filtersDoNotChangeScores() {
    refresh(animals());
    List<Clause> lake = List.of(clause("lake"));
    Map<String, Float> narrowed =
        scores(new QueryPlan(lake, List.of("lake"), List.of("reed"), ArticleFilter.NONE));
    Map<String, Float> all = scores(any("lake"));
    narrowed.forEach((place, score) -> assertEquals(all.get(place), score, ROUNDING));
  }

  private static List<Article> attributed() {
    String text = "The lake is deep.";
    return List.of(
        article(
            "news/deep-lake",
            text,
            from(
                "en",
                "El Niño in Lima",
                List.of("María Pérez", "John SMITH"),
                "La República",
                "2022-12-07",
                "https://example.org/Lake?x=1")),
        article("undated", text, from("en", "", List.of("Ana"), "", "", "")),
        article("a-year", text, from("en", "Smith's year", List.of(), "Gazette", "2022", "")),
        article("a-month", text, from("en", "ÉTUDE", List.of("smi"), "", "2022-12", "")),
        article("ancient", text, from("en", "", List.of(), "", "1789-07-14", "")),
        article("unknown", text, from("en", "", List.of(), "", "", "")));
  }

  private static List<ArticleFilter> filters() {
    List<ArticleFilter> filters = new ArrayList<>();
    List<String> texts =
        List.of(
            "smith", "SMI", "maría", "pérez j", "n", "república", "lake", "étude", "*", "?", "");
    List<String> days =
        List.of("2021-12-31", "2022-01-01", "2022-12-07", "2022-12-31", "2023-01-01", "1700-01-01");
    for (String text : texts) {
      filters.add(filter(text, "", "", ""));
      filters.add(filter("", text, "", ""));
    }
    for (String day : days) {
      filters.add(filter("", "", day, ""));
      filters.add(filter("", "", "", day));
      filters.add(filter("smith", "s", day, "2000-01-01"));
    }
    filters.add(filter("", "", "2022-12-08", "2022-12-06"));
    return filters;
  }

  private static ArticleFilter filter(String source, String author, String before, String after) {
    return new ArticleFilter(
        Optional.of(source).filter(text -> !text.isEmpty()),
        Optional.of(author).filter(text -> !text.isEmpty()),
        Optional.of(before).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        Optional.of(after).filter(text -> !text.isEmpty()).map(LocalDate::parse));
  }

  @Test
  void articlesAreFilteredByWhoPublishedThemWhereAndWhen() {
    ListCorpus corpus = new ListCorpus();
    attributed().forEach(corpus::with);
    refresh(corpus);
    List<Clause> lake = List.of(clause("lake"));
    for (ArticleFilter filter : filters()) {
      Set<String> passing = new TreeSet<>();
      for (Article article : attributed()) {
        if (filter.pass(article.id(), article.attribution())) {
          passing.add(article.id());
        }
      }
      assertEquals(
          passing,
          foundArticles(new QueryPlan(lake, List.of(), List.of(), filter)),
          filter.toString());
    }
  }

  @Test
  void aSearchThatMayNotCostAnythingIsGivenUp() {
    ListCorpus corpus = new ListCorpus();
    attributed().forEach(corpus::with);
    refresh(corpus);
    Budget spent = new Budget(Duration.ofDays(1), 0, () -> 0);
    try (Generation generation = engine.generation()) {
      assertThrows(OverBudgetException.class, () -> generation.candidates(any("lake"), 10, spent));
      assertThrows(OverBudgetException.class, () -> generation.candidates(plan("lake"), 10, spent));
    }
  }

  // Statistics and words.

  @Test
  void frequenciesAreOfStemsInTheirLanguageAndOfWholeWordsInAll() {
    refresh(
        animals()
            .with(article("see", "Der See, the lakes.", from("de", "", List.of(), "", "", ""))));
    IndexTerm lake = new IndexTerm.Stem("en", stem("en", "lakes"));
    IndexTerm word = new IndexTerm.Word("lakes");
    IndexTerm common = new IndexTerm.Word("lake");
    IndexTerm unknown = new IndexTerm.Word("harbour");
    IndexTerm elsewhere = new IndexTerm.Stem("fr", "lake");
    try (Generation generation = engine.generation()) {
      assertEquals(
          Map.of(lake, 3, word, 1, common, 3),
          generation.frequencies(List.of(lake, word, common, unknown, elsewhere)));
    }
  }

  @Test
  void languagesHaveTheirPassagesAndTheirMeanLength() {
    refresh(animals().with(article("see", "See Berg.", from("de", "", List.of(), "", "", ""))));
    try (Generation generation = engine.generation()) {
      assertEquals(Set.of("de", "en"), generation.languages().keySet());
      assertEquals(new LanguageTotals(4, 21 / 4.0), generation.languages().get("en"));
      assertEquals(new LanguageTotals(1, 2), generation.languages().get("de"));
      assertEquals(Map.of("de", 1, "en", 4), generation.info().passagesByLang());
      assertEquals(5, generation.words().passages());
    }
  }

  @Test
  void allWordsAreThereToBeComparedWith() {
    refresh(animals());
    try (Generation generation = engine.generation()) {
      Speller speller = new Speller(generation.words());
      assertEquals(Optional.of("condor"), speller.correct("condro", List.of(), Budget.usual()));
      assertEquals(Optional.of("vicuna"), speller.correct("vikuna", List.of(), Budget.usual()));
      assertEquals(Optional.of("mountain"), speller.correct("montain", List.of(), Budget.usual()));
      assertEquals(
          Map.of("lake", 3, "heron", 1),
          generation.words().frequencies(List.of("lake", "heron", "harbour")));
    }
  }

  @Test
  void wordsKeepCompanyInAPassage() {
    refresh(animals());
    try (Generation generation = engine.generation()) {
      assertEquals(
          Set.of("heron", "llama"),
          generation.words().inCompany(List.of("heron", "llama", "vicuna"), List.of("lake")));
      assertEquals(
          Set.of(), generation.words().inCompany(List.of("heron"), List.of("grass", "harbour")));
    }
  }

  @Test
  void runsOfLettersAreTheRarerTheFewerPassagesHoldThem() {
    refresh(animals());
    try (Generation generation = engine.generation()) {
      GramStatistics grams = generation.grams();
      assertTrue(idf("grass", grams) > idf("lake", grams));
      assertTrue(idf("reed", grams) > idf("grass", grams));
    }
  }

  private static double idf(String word, GramStatistics grams) {
    List<Integer> runs = new ArrayList<>();
    Grams.of(word, runs::add);
    return runs.stream().mapToDouble(grams::idf).max().orElseThrow();
  }

  // Passages and articles.

  @Test
  void passagesAreThoseOfTheSplitterAndComeInTheOrderAskedFor() {
    Article article =
        article(
            "long",
            "The lake is deep.\n\n# North\n\nA lake of reeds.\n\n# South\n\nThe last lake.",
            from("en", "Lakes", List.of(), "", "", ""));
    refresh(new ListCorpus().with(article));
    List<Passage> expected = new PassageSplitter().split(article);
    try (Generation generation = engine.generation()) {
      List<Long> numbers =
          generation.candidates(any("lake"), 10, Budget.usual()).stream()
              .map(FoundPassage::number)
              .toList();
      List<StoredPassage> stored = generation.passages(numbers);
      assertEquals(
          Set.copyOf(expected), Set.copyOf(stored.stream().map(StoredPassage::passage).toList()));
      assertEquals(stored.reversed(), generation.passages(numbers.reversed()));
      for (StoredPassage passage : stored) {
        assertEquals("Lakes", passage.title());
        assertEquals("en", passage.lang());
        assertFalse(passage.comment());
      }
    }
  }

  @Test
  void anArticleComesBackAsItWas() {
    ListCorpus corpus = new ListCorpus();
    attributed().forEach(corpus::with);
    refresh(corpus);
    try (Generation generation = engine.generation()) {
      for (Article article : attributed()) {
        Article back = generation.article(article.id()).orElseThrow();
        assertEquals(article.text(), back.text());
        assertEquals(article.attribution(), back.attribution());
        assertEquals(article.kind(), back.kind());
        assertEquals(
            List.of(back), generation.articlesByKey(ArticleKey.of(article.id())), article.id());
      }
      assertEquals(Optional.empty(), generation.article("nowhere"));
      assertEquals(List.of(), generation.articlesByKey(ArticleKey.of("nowhere")));
    }
  }

  @Test
  void anArticleKnowsTheNewestThatReplacesIt() {
    refresh(
        new ListCorpus()
            .with(article("old", "The ferry leaves at nine.", timetable("2019", List.of())))
            .with(article("new", "The ferry leaves at ten.", timetable("2020", List.of("old"))))
            .with(article("newest", "The ferry leaves.", timetable("2021", List.of("new", "no")))));

    try (Generation generation = engine.generation()) {
      assertEquals(Optional.of("newest"), successor(generation, "old"));
      assertEquals(Optional.of("newest"), successor(generation, "new"));
      assertEquals(Optional.empty(), successor(generation, "newest"));
      assertEquals(
          List.of("", "newest", "newest"),
          generation.articles(0, 9).stream()
              .map(found -> found.attribution().standing().replacedBy())
              .map(newer -> newer.map(Standing.Successor::id).orElse(""))
              .toList());
    }
  }

  private static Attribution timetable(String date, List<String> supersedes) {
    Attribution from = from("en", "Timetable " + date, List.of(), "", date, "");
    return new Attribution(
        from.title(),
        from.writers(),
        from.publisher(),
        from.date(),
        from.url(),
        from.lang(),
        from.licence(),
        from.sources(),
        Standing.stated(supersedes, Optional.empty()));
  }

  private static Optional<String> successor(Generation generation, String id) {
    Attribution from = generation.article(id).orElseThrow().attribution();
    return from.standing().replacedBy().map(Standing.Successor::id);
  }

  @Test
  void articlesThatReplaceEachOtherEndTheSearch() {
    refresh(
        new ListCorpus()
            .with(article("a", "The ferry leaves at nine.", timetable("2019", List.of("b"))))
            .with(article("b", "The ferry leaves at ten.", timetable("2020", List.of("a", "b")))));

    try (Generation generation = engine.generation()) {
      assertEquals(Optional.of("b"), successor(generation, "a"));
      assertEquals(Optional.of("a"), successor(generation, "b"));
    }
  }

  @Test
  void articlesAreListedByDateWithoutComments() {
    ListCorpus corpus = new ListCorpus();
    attributed().forEach(corpus::with);
    corpus.with(
        new Article(
            "comment",
            from("en", "", List.of("A reader"), "", "2023-01-01", ""),
            new ArticleKind.Comment(Optional.of("a-year")),
            CanonicalText.ofPlain("What a lake!"),
            new Article.Origin("comment", 1)));
    refresh(corpus);
    List<String> byDate =
        List.of("news/deep-lake", "a-month", "a-year", "ancient", "undated", "unknown");
    try (Generation generation = engine.generation()) {
      assertEquals(byDate, listed(generation, 0, 100));
      assertEquals(byDate.subList(2, 4), listed(generation, 2, 2));
      assertEquals(List.of(), listed(generation, 6, 2));
      assertEquals(PublicationDate.parse("2022-12-07"), generation.info().newest());
      StoredPassage comment =
          generation
              .passages(
                  List.of(
                      generation
                          .candidates(plan("comment"), 1, Budget.usual())
                          .getFirst()
                          .number()))
              .getFirst();
      assertTrue(comment.comment());
    }
  }

  private QueryPlan plan(String source) {
    return new QueryPlan(List.of(clause("lake")), List.of(), List.of(), filter(source, "", "", ""));
  }

  private static List<String> listed(Generation generation, int from, int limit) {
    return generation.articles(from, limit).stream().map(ArticleSummary::id).toList();
  }

  // Generations and refresh.

  @Test
  void aGenerationStaysAsItWas() {
    refresh(animals());
    try (Generation before = engine.generation()) {
      Map<String, Float> scores = scores(before, any("lake"));
      refresh(new ListCorpus().with("heron", "A heron by the water.").with("stork", "lake"));
      assertEquals(scores, scores(before, any("lake")));
      assertEquals(4, before.info().articles());
      assertEquals("heron lake reed.", before.article("heron").orElseThrow().text().value());
      assertEquals(List.of(), List.copyOf(before.article("stork").stream().toList()));
    }
  }

  @Test
  void aRefreshIsSeenAsAWhole() {
    refresh(animals());
    RefreshReport report =
        refresh(
            new ListCorpus()
                .with("heron", "A heron by the water.")
                .with("stork", "lake")
                .with("vicuna", "vicuna mountain grass."));
    assertEquals(1, report.added());
    assertEquals(1, report.changed());
    assertEquals(2, report.removed());
    assertEquals(1, report.kept());
    try (Generation after = engine.generation()) {
      assertEquals(Set.of("stork/0"), scores(after, any("lake")).keySet());
      assertEquals(3, after.info().articles());
      assertEquals(Optional.empty(), after.article("condor"));
    }
  }

  @Test
  void visitorSeesEveryPassageOfTheGenerationOnce() {
    refresh(animals());
    refresh(new ListCorpus().with("eel", "An eel.").with("pike", "A pike."));
    try (Generation generation = engine.generation()) {
      List<String> seen = new ArrayList<>();
      generation.visitPassages((_, found) -> seen.add(found.lang() + " " + found.passage().text()));
      assertEquals(List.of("en A pike.", "en An eel."), seen.stream().sorted().toList());
    }
  }

  @Test
  void visitorThatHasSeenEnoughSeesNoMore() {
    refresh(animals());
    try (Generation generation = engine.generation()) {
      List<StoredPassage> seen = new ArrayList<>();
      generation.visitPassages(
          (_, found) -> {
            seen.add(found);
            return seen.size() < 2;
          });
      assertEquals(2, seen.size());
    }
  }

  @Test
  void asLongAsNothingChangesTheGenerationIsOneObject() {
    refresh(animals());
    try (Generation first = engine.generation()) {
      assertFalse(refresh(animals()).changedAnything());
      try (Generation second = engine.generation()) {
        assertSame(first, second);
      }
    }
  }

  @Test
  void theDigestOfTheCorpusFollowsWhatCanBeQuoted() {
    refresh(animals());
    String before = digest();
    refresh(animals().with("stork", "stork lake."));
    assertFalse(digest().equals(before));
    refresh(animals());
    assertEquals(before, digest());
  }

  private String digest() {
    try (Generation generation = engine.generation()) {
      return generation.info().corpusDigest();
    }
  }

  @Test
  void whatWasWrittenIsThereForTheNextWhoOpensTheIndex() {
    refresh(animals());
    try (Generation generation = another().generation()) {
      assertEquals(4, generation.info().articles());
    }
  }

  @Test
  void twoWritersTakeTurnsAndSeeEachOther() throws InterruptedException {
    SearchEngine other = another();
    List<Thread> writers = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (SearchEngine writer : List.of(engine, other)) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 3; i++) {
                  writer.refresh(animals().with("stork", "lake " + i), RefreshProgress.SILENT);
                  writer.refresh(animals(), RefreshProgress.SILENT);
                }
              });
      thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
      writers.add(thread);
      thread.start();
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertEquals(List.of(), failures);
    other.refresh(animals().with("stork", "stork lake."), RefreshProgress.SILENT);
    assertFalse(refresh(animals().with("stork", "stork lake.")).changedAnything());
    assertEquals(5, scores(any("lake", "mountain")).size());
  }

  @Test
  void aCorpusThatCannotBeListedLeavesTheOldStateInService() {
    refresh(animals());
    Corpus gone =
        new Corpus() {
          @Override
          public List<CorpusFile> files() throws IOException {
            throw new IOException("no such folder");
          }

          @Override
          public void read(CorpusFile file, ArticleSink sink) {
            throw new IllegalStateException("nothing was listed");
          }
        };
    IndexException refused = assertThrows(IndexException.class, () -> refresh(gone));
    assertTrue(refused.getMessage().contains("no such folder"), refused.getMessage());
    assertEquals(Set.of("condor/0", "heron/0", "llama/0"), scores(any("lake")).keySet());
  }
}
