package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.CorpusProblem;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.ArticleKey;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;

/** What happens to an index when the files of its corpus change. */
class RefreshTest {

  @TempDir Path temp;
  private CorpusOnDisk corpus;

  @AutoClose private final TempIndex indexed = TempIndex.empty();
  private final PassageIndex index = indexed.index();

  @BeforeEach
  void open() {
    corpus = new CorpusOnDisk(temp.resolve("corpus"));
  }

  private RefreshReport refresh() {
    return index.refresh(corpus, RefreshProgress.SILENT);
  }

  private String text(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.article(id).map(article -> article.text().value()).orElse("");
    }
  }

  private String digest() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.info().corpusDigest();
    }
  }

  /** Everything that an index says, to compare one that was refreshed with one built anew. */
  private static Map<String, String> contents(PassageIndex index) {
    Map<String, String> contents = new TreeMap<>();
    try (Snapshot snapshot = index.snapshot()) {
      contents.put("digest", snapshot.info().corpusDigest());
      contents.put("passages", snapshot.info().passages() + " " + snapshot.info().passagesByLang());
      for (ArticleSummary summary : snapshot.articles(0, 1000)) {
        contents.put(
            summary.id(),
            snapshot.article(summary.id()).orElseThrow().text().value() + summary.attribution());
      }
    }
    return contents;
  }

  private void assertSameAsBuiltAnew() {
    try (TempIndex anew = TempIndex.empty()) {
      List<CorpusProblem> problems = anew.refresh(corpus).problems();
      assertEquals(contents(anew.index()), contents(index));
      assertEquals(problems, refresh().problems());
    }
  }

  private static void assertCounts(
      int added, int changed, int removed, int kept, RefreshReport report) {
    assertEquals(
        List.of(added, changed, removed, kept),
        List.of(report.added(), report.changed(), report.removed(), report.kept()));
  }

  @Test
  void addsEveryArticleAtFirst() {
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    assertCounts(2, 0, 0, 0, refresh());
    assertEquals("First.", text("one"));
    assertEquals("Second.", text("two"));
  }

  @Test
  void readsNothingWhenNoFileChanged() {
    corpus.write("a.jsonl", corpus.line("one", "First."));
    refresh();
    assertCounts(0, 0, 0, 1, refresh());
    assertEquals(1, corpus.reads("a.jsonl"));
  }

  @Test
  void readsOnlyFilesThatChanged() {
    corpus.write("a.jsonl", corpus.line("one", "First."));
    corpus.write("b.jsonl", corpus.line("two", "Second."));
    refresh();
    corpus.write("b.jsonl", corpus.line("two", "Another second."));
    assertCounts(0, 1, 0, 1, refresh());
    assertEquals(1, corpus.reads("a.jsonl"));
    assertEquals("Another second.", text("two"));
    assertSameAsBuiltAnew();
  }

  @Test
  void keepsArticlesOfATouchedFile() {
    corpus.write("a.jsonl", corpus.line("one", "First."));
    refresh();
    String before = digest();
    corpus.write("a.jsonl", corpus.line("one", "First."));
    assertCounts(0, 0, 0, 1, refresh());
    assertEquals(before, digest());
    assertCounts(0, 0, 0, 1, refresh());
    assertEquals(2, corpus.reads("a.jsonl"));
  }

  @Test
  void removesAnArticleThatItsFileNoLongerBrings() {
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    refresh();
    corpus.write("a.jsonl", corpus.line("two", "Second."));
    assertCounts(0, 0, 1, 1, refresh());
    assertEquals("", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void removesTheArticlesOfADeletedFile() {
    corpus.write("a.jsonl", corpus.line("one", "First."));
    corpus.write("b.jsonl", corpus.line("two", "Second."));
    refresh();
    corpus.delete("a.jsonl");
    assertCounts(0, 0, 1, 1, refresh());
    assertEquals("", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void keepsTheArticlesOfARenamedFile() {
    corpus.write("z.jsonl", corpus.line("one", "First."));
    refresh();
    String before = digest();
    corpus.rename("z.jsonl", "a.jsonl");
    assertCounts(0, 0, 0, 1, refresh());
    assertEquals(before, digest());
    corpus.delete("a.jsonl");
    assertCounts(0, 0, 1, 0, refresh());
  }

  @Test
  void keepsAnArticleThatMovedToALaterFile() {
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    refresh();
    corpus.write("a.jsonl", corpus.line("two", "Second."));
    corpus.write("b.jsonl", corpus.line("one", "First."));
    assertCounts(0, 0, 0, 2, refresh());
    assertEquals("First.", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void keepsAnArticleThatMovedToAnEarlierFile() {
    corpus.write("b.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    refresh();
    corpus.write("b.jsonl", corpus.line("two", "Second."));
    corpus.write("a.jsonl", corpus.line("one", "First."));
    assertCounts(0, 0, 0, 2, refresh());
    assertEquals("First.", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void noticesAChangeOfAttributionAlone() {
    corpus.write("a.jsonl", corpus.line(Map.of("id", "one", "title", "Old", "text", "First.")));
    refresh();
    String before = digest();
    corpus.write("a.jsonl", corpus.line(Map.of("id", "one", "title", "New", "text", "First.")));
    assertCounts(0, 1, 0, 0, refresh());
    assertNotEquals(before, digest());
  }

  @Test
  void comesBackToTheSameDigestWithTheSameCorpus() {
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    refresh();
    String before = digest();
    corpus.write("a.jsonl", corpus.line("two", "Changed."), corpus.line("three", "Third."));
    refresh();
    assertNotEquals(before, digest());
    corpus.write("b.jsonl", corpus.line("two", "Second."), corpus.line("one", "First."));
    corpus.delete("a.jsonl");
    refresh();
    assertEquals(before, digest());
  }

  @Test
  void servesTheFirstOfTwoFilesWithOneId() {
    corpus.write("a.jsonl", corpus.line("one", "From a."));
    corpus.write("b.jsonl", corpus.line("one", "From b."));
    RefreshReport report = refresh();
    assertCounts(1, 0, 0, 0, report);
    assertEquals("From a.", text("one"));
    assertEquals("b.jsonl", report.problems().getFirst().file());
    assertTrue(report.problems().getFirst().what().contains("taken by an article in a.jsonl"));
  }

  @Test
  void servesTheFirstOfTwoLinesWithOneId() {
    corpus.write("a.jsonl", corpus.line("one", "First line."), corpus.line("one", "Second line."));
    RefreshReport report = refresh();
    assertEquals("First line.", text("one"));
    assertEquals(2, report.problems().getFirst().line());
  }

  @Test
  void servesTheSecondHolderWhenTheFirstFileIsDeleted() {
    corpus.write("a.jsonl", corpus.line("one", "From a."));
    corpus.write("b.jsonl", corpus.line("one", "From b."));
    corpus.write("c.jsonl", corpus.line("one", "From c."));
    refresh();
    corpus.delete("a.jsonl");
    assertCounts(0, 1, 0, 0, refresh());
    assertEquals("From b.", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void servesTheSecondHolderWhenTheFirstFileDropsIt() {
    corpus.write("a.jsonl", corpus.line("one", "From a."), corpus.line("two", "Second."));
    corpus.write("b.jsonl", corpus.line("one", "From b."));
    refresh();
    corpus.write("a.jsonl", corpus.line("two", "Second."));
    assertCounts(0, 1, 0, 1, refresh());
    assertEquals("From b.", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void servesTheSecondLineWhenTheFirstDisappears() {
    corpus.write("a.jsonl", corpus.line("one", "First line."), corpus.line("one", "Second line."));
    refresh();
    corpus.write("a.jsonl", corpus.line("one", "Second line."));
    assertCounts(0, 1, 0, 0, refresh());
    assertEquals("Second line.", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void servesTheNewFirstWhenLinesChangePlaces() {
    String first = corpus.line("one", "First line.");
    String second = corpus.line("one", "Second line.");
    corpus.write("a.jsonl", first, second);
    refresh();
    corpus.write("a.jsonl", second, first);
    refresh();
    assertEquals("Second line.", text("one"));
    assertSameAsBuiltAnew();
  }

  @Test
  void anEarlierFileTakesAnIdOver() {
    corpus.write("b.jsonl", corpus.line("one", "From b."), corpus.line("two", "Second."));
    refresh();
    corpus.write("a.jsonl", corpus.line("one", "From a."));
    RefreshReport report = refresh();
    assertCounts(0, 1, 0, 1, report);
    assertEquals("From a.", text("one"));
    assertEquals("b.jsonl", report.problems().getFirst().file());
    assertSameAsBuiltAnew();
  }

  @Test
  void tellsProblemsOfUnchangedFilesEveryTime() {
    corpus.write("a.jsonl", "no JSON", corpus.line("one", "First."));
    List<CorpusProblem> problems = refresh().problems();
    assertEquals(1, problems.size());
    assertEquals(problems, refresh().problems());
    assertEquals(1, corpus.reads("a.jsonl"));
    corpus.write("b.jsonl", corpus.line("two", "Second."));
    assertEquals(problems, refresh().problems());
  }

  @Test
  void countsProblemsPastTheHundredth() {
    String[] undated = new String[150];
    Arrays.setAll(
        undated, i -> corpus.line(Map.of("id", "a" + i, "date", "soon", "text", "Text " + i)));
    corpus.write("a.jsonl", undated);
    List<CorpusProblem> problems = refresh().problems();
    assertEquals(101, problems.size());
    assertEquals("there are 50 more problems", problems.getLast().what());
  }

  @Test
  void reportsAnIdThatIsTooLong() {
    corpus.write(
        "a.jsonl", corpus.line("x".repeat(40_000), "First."), corpus.line("two", "Second."));
    RefreshReport report = refresh();
    assertCounts(1, 0, 0, 0, report);
    assertEquals(1, report.problems().getFirst().line());
  }

  @Test
  void anArticleNamedByItsLineIsAnotherOnAnotherLine() {
    String nameless = corpus.line(Map.of("text", "Nameless."));
    corpus.write("a.jsonl", nameless);
    refresh();
    assertEquals("Nameless.", text("a-1"));
    corpus.write("a.jsonl", corpus.line("one", "First."), nameless);
    refresh();
    assertEquals("", text("a-1"));
    assertEquals("Nameless.", text("a-2"));
    assertSameAsBuiltAnew();
  }

  @Test
  void findsWhatWasAddedAndNotWhatWasRemoved() {
    corpus.write("a.jsonl", corpus.line("one", "The llama grazes."));
    refresh();
    corpus.write("a.jsonl", corpus.line("one", "The condor flies."));
    refresh();
    try (Snapshot snapshot = index.snapshot()) {
      assertTrue(snapshot.search(Question.of("llama"), 3).isEmpty());
      assertFalse(snapshot.search(Question.of("condor"), 3).isEmpty());
    }
  }

  @Test
  void keepsTheLastGoodVersionOfABrokenLine() {
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    refresh();
    corpus.write("a.jsonl", "{\"id\": \"one\", \"te", corpus.line("two", "Changed."));
    RefreshReport report = refresh();
    assertCounts(0, 1, 0, 1, report);
    assertEquals(1, report.problems().size());
    assertEquals("First.", text("one"));
    corpus.write("a.jsonl", corpus.line("two", "Changed."));
    assertCounts(0, 0, 1, 1, refresh());
  }

  @Test
  void readsArticlesAgainWhenTheDefaultsAboveThemChange() {
    corpus.write("_defaults.yaml", "publisher: Old");
    corpus.write("a.jsonl", corpus.line("one", "First."));
    refresh();
    corpus.write("_defaults.yaml", "publisher: New");
    assertCounts(0, 1, 0, 0, refresh());
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals(
          Optional.of("New"), snapshot.article("one").orElseThrow().attribution().publisher());
    }
  }

  @Test
  void findsAnArticleByItsKey() {
    corpus.write("a.jsonl", corpus.line("one", "First."), corpus.line("two", "Second."));
    refresh();
    try (Snapshot snapshot = index.snapshot()) {
      assertEquals("two", snapshot.articleByKey(ArticleKey.of("two")).orElseThrow().id());
      assertTrue(snapshot.articlesByKey(ArticleKey.of("three")).isEmpty());
    }
  }
}
