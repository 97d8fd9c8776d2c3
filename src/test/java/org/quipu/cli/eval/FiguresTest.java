package org.quipu.cli.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.retrieval.Question;

class FiguresTest {
  private static final double EXACT = 1e-9;

  private final List<Judged> judged = new ArrayList<>();

  private void answerable(Outcome outcome, double confidence, int rank) {
    add(outcome, confidence, rank, Set.of("article#0"));
  }

  private void unanswerable(Outcome outcome, double confidence) {
    add(outcome, confidence, 0, Set.of());
  }

  private void add(Outcome outcome, double confidence, int rank, Set<String> gold) {
    Question question = new Question("Why?", Question.Kind.QUESTION, Optional.of("en"));
    judged.add(
        new Judged(
            new EvalQuestion("id", question, "all", List.of(), gold, List.of(), false),
            outcome,
            confidence,
            rank,
            0,
            rank == 1,
            false,
            Optional.empty(),
            true,
            true,
            1_000));
  }

  private double main(String figure) {
    return new Figures(judged).main().get(figure).mean();
  }

  @Test
  void aTentativeAnswerIsShownButNotAnswered() {
    answerable(Outcome.ANSWERED, 0.9, 1);
    answerable(Outcome.TENTATIVE, 0.4, 1);
    answerable(Outcome.DECLINED, 0.1, 1);
    answerable(Outcome.TENTATIVE, 0.4, 2);
    assertAll(
        () -> assertEquals(0.75, main("hit@1"), EXACT),
        () -> assertEquals(0.5, main("shown and right"), EXACT),
        () -> assertEquals(0.25, main("answered (answerable)"), EXACT),
        () -> assertEquals(1.0, main("right (answered)"), EXACT));
  }

  @Test
  void anUnanswerableQuestionThatGetsATentativeAnswerIsNeitherAnsweredNorDeclined() {
    unanswerable(Outcome.ANSWERED, 0.9);
    unanswerable(Outcome.TENTATIVE, 0.4);
    unanswerable(Outcome.DECLINED, 0.1);
    unanswerable(Outcome.DECLINED, 0.2);
    assertAll(
        () -> assertEquals(0.25, main("answered (unanswerable)"), EXACT),
        () -> assertEquals(0.5, main("declined (unanswerable)"), EXACT),
        () -> assertEquals(0.0, main("right (answered)"), EXACT));
  }

  @Test
  void aWrongAnswerIsSureFromEightTenths() {
    answerable(Outcome.ANSWERED, 0.8, 2);
    answerable(Outcome.ANSWERED, 0.79, 2);
    answerable(Outcome.ANSWERED, 0.9, 1);
    unanswerable(Outcome.ANSWERED, 0.95);
    assertEquals(0.5, main("sure and wrong"), EXACT);
  }

  @Test
  void tiersCountBothKindsOfQuestionsAndHowOftenTheFirstPassageIsRight() {
    answerable(Outcome.ANSWERED, 0.9, 1);
    answerable(Outcome.ANSWERED, 0.9, 3);
    unanswerable(Outcome.ANSWERED, 0.9);
    unanswerable(Outcome.DECLINED, 0.1);
    Figures.Tier answered = new Figures(judged).tiers().get(Outcome.ANSWERED);
    Figures.Tier tentative = new Figures(judged).tiers().get(Outcome.TENTATIVE);
    assertAll(
        () -> assertEquals(2, answered.answerable()),
        () -> assertEquals(1, answered.unanswerable()),
        () -> assertEquals(1 / 3.0, answered.right().mean(), EXACT),
        () -> assertEquals(0, tentative.right().count()));
  }

  @Test
  void aThresholdTellsWhatItWouldLetThrough() {
    answerable(Outcome.ANSWERED, 0.9, 1);
    answerable(Outcome.ANSWERED, 0.5, 2);
    unanswerable(Outcome.ANSWERED, 0.6);
    unanswerable(Outcome.ANSWERED, 0.3);
    Figures.Threshold half = new Figures(judged).threshold(0.5);
    assertAll(
        () -> assertEquals(1.0, half.answered(), EXACT),
        () -> assertEquals(0.5, half.falselyAnswered(), EXACT),
        () -> assertEquals(1 / 3.0, half.right(), EXACT));
  }

  @Test
  void aConfidenceOfOneBelongsToTheHighestBand() {
    answerable(Outcome.ANSWERED, 1.0, 1);
    Figures.Bin highest = new Figures(judged).reliability().getLast();
    assertEquals(1, highest.right().count());
    assertEquals(1.0, highest.said(), EXACT);
  }

  /** Newcombe (1998) works out Wilson's interval for 81 of 263 as .2553 to .3662. */
  @Test
  void sharesHaveWilsonsInterval() {
    for (int i = 0; i < 263; i++) {
      answerable(Outcome.ANSWERED, 0.5, i < 81 ? 1 : 0);
    }
    Measure hits = new Figures(judged).main().get("hit@1");
    assertEquals(0.2553, hits.low(), 5e-5);
    assertEquals(0.3662, hits.high(), 5e-5);
  }

  @Test
  void aMeanHasAnIntervalAroundIt() {
    for (int i = 0; i < 100; i++) {
      answerable(Outcome.ANSWERED, 0.5, i % 4);
    }
    Measure ranks = new Figures(judged).main().get("MRR");
    assertEquals((1 + 1 / 2.0 + 1 / 3.0) / 4, ranks.mean(), EXACT);
    assertTrue(ranks.low() < ranks.mean() && ranks.mean() < ranks.high());
  }
}
