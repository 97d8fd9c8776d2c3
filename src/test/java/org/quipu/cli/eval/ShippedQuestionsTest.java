package org.quipu.cli.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.reading.CorpusFolder;
import org.quipu.fixture.ShippedCorpus;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.question.Synonyms;

/**
 * The quality gate for the ranking: questions about the shipped corpus, with floors just below the
 * measured figures. Raise the floors when a change improves the figures.
 */
final class ShippedQuestionsTest {
  private static final Corpus CORPUS = new CorpusFolder(ShippedCorpus.FOLDER);

  @AutoClose
  private static final TempIndex INDEX =
      TempIndex.with(Synonyms.in(Path.of("config/synonyms")), Meanings.OFF);

  @BeforeAll
  static void indexCorpus() {
    INDEX.refresh(CORPUS);
  }

  @Test
  void englishQuestionsStayAboveTheFloor() throws IOException {
    Map<String, Measure> figures = figures("shipped-en.jsonl");
    assertAll(
        () -> assertReaches(0.62, figures, "hit@1"),
        () -> assertReaches(0.82, figures, "hit@3"),
        () -> assertReaches(0.93, figures, "hit@10"),
        () -> assertReaches(0.59, figures, "answer in first quote"),
        () -> assertReaches(0.62, figures, "shown and right"),
        () -> assertReaches(0.46, figures, "declined (unanswerable)"));
  }

  @Test
  void spanishQuestionsStayAboveTheFloor() throws IOException {
    Map<String, Measure> figures = figures("shipped-es.jsonl");
    assertAll(
        () -> assertReaches(0.56, figures, "hit@1"),
        () -> assertReaches(0.83, figures, "hit@3"),
        () -> assertReaches(0.95, figures, "hit@10"),
        () -> assertReaches(0.51, figures, "answer in first quote"),
        () -> assertReaches(0.55, figures, "shown and right"),
        () -> assertReaches(0.20, figures, "declined (unanswerable)"));
  }

  @Test
  void everyQuoteIsVerbatimAndAttributed() throws IOException {
    for (String set : new String[] {"shipped-en.jsonl", "shipped-es.jsonl"}) {
      Map<String, Measure> figures = figures(set);
      assertEquals(1.0, figures.get("verbatim").mean(), set);
      assertEquals(1.0, figures.get("attributed").mean(), set);
    }
  }

  private static Map<String, Measure> figures(String set) throws IOException {
    Judge judge = new Judge(CORPUS, INDEX.index(), new CorpusAnswerer(INDEX.index()));
    Path questions = Path.of("src/test/resources/eval", set);
    return new Figures(judge.judge(EvalQuestion.read(questions))).main();
  }

  private static void assertReaches(double floor, Map<String, Measure> figures, String name) {
    double mean = figures.get(name).mean();
    assertTrue(mean >= floor, () -> name + " is " + mean + ", below its floor " + floor);
  }
}
