package org.quipu.retrieval.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.retrieval.signal.Signal;

/** Each signal of confidence rises with the reason that it is named after. */
final class ConfidenceSignalsTest {
  private static final String QUESTION = "When did Ada Lovelace publish notes?";
  private static final String ANSWER = "Ada Lovelace did publish notes in 1843.";

  @ParameterizedTest
  @MethodSource("signals")
  void everySignalIsZeroToOne(String signal) {
    for (String passage : List.of("Nothing here.", ANSWER)) {
      double value = first(signal, PlainRanking.of(QUESTION, text("a", passage)));
      assertTrue(value >= 0 && value <= 1.0001, () -> signal + " is " + value);
    }
  }

  static Stream<String> signals() {
    return ConfidenceSignals.BY_MEANING.stream().map(Signal::name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          names         | Ada Lovelace slept.      | She did publish notes.
          words         | Ada did publish notes.   | Ada slept.
          telling-words | Ada had notes.           | Ada had notes and pens and ink and more.
          letters       | The publisher.           | The printer.
          best-sentence | Ada had notes.           | Ada sold paper.
          answer-near   | Ada had notes in 1843.   | Ada had notes in May.
          opening       | Ada slept. It rained.    | It rained. Ada slept.
          """)
  void moreOfItInThePassageIsMore(String signal, String more, String less) {
    assertTrue(
        first(signal, PlainRanking.of(QUESTION, text("a", more)))
            > first(signal, PlainRanking.of(QUESTION, text("a", less))));
  }

  @Test
  void aWordThatTheCorpusDoesNotKnowTakesConfidenceAway() {
    double all = first("known-words", PlainRanking.of(QUESTION, text("a", ANSWER)));
    double some =
        first("known-words", PlainRanking.without("lovelace", QUESTION, text("a", ANSWER)));
    assertEquals(1, all);
    assertTrue(some < all);
  }

  @Test
  void theRarestWordIsThereOrInTheTitle() {
    String question = "Which comet?";
    String signal = "rarest-word";
    assertEquals(1, first(signal, PlainRanking.of(question, text("a", "A comet."))));
    assertEquals(
        1, first(signal, PlainRanking.of(question, new PlainRanking.Text("a", "Fog.", "Comet"))));
    assertEquals(0, first(signal, PlainRanking.of(question, text("a", "Fog."))));
  }

  @Test
  void aLongQuestionSaysMore() {
    double one = first("question", PlainRanking.of("notes?", text("a", ANSWER)));
    double five = first("question", PlainRanking.of(QUESTION, text("a", ANSWER)));
    assertTrue(one < five);
  }

  @Test
  void theLeadIsOverTheNextPassageAndOverTheNextArticle() {
    List<RankedPassage> ranked =
        PlainRanking.of(
            QUESTION,
            text("a", ANSWER),
            text("a", "Ada Lovelace did publish them in 1843."),
            text("b", "Nothing here."));
    assertTrue(first("lead", ranked) > 0);
    assertTrue(first("lead-of-article", ranked) > first("lead", ranked));
  }

  @Test
  void theLastPassageLeadsNobody() {
    List<RankedPassage> ranked =
        PlainRanking.of(QUESTION, text("a", ANSWER), text("b", "Nothing here."));
    assertEquals(0, value("lead", new Standing(ranked.getLast(), ranked)));
  }

  @Test
  void theCrowdIsTheShareOfItsArticleAmongTheTenBest() {
    PlainRanking.Text[] texts =
        IntStream.range(0, 10)
            .mapToObj(i -> text(i < 7 ? "a" : "b", i < 7 ? ANSWER : "Nothing here."))
            .toArray(PlainRanking.Text[]::new);
    assertEquals(0.7, first("crowd", PlainRanking.of(QUESTION, texts)));
  }

  @Test
  void nearnessInMeaningCountsFromSomeCosineOn() {
    for (String signal : List.of("passage-meaning", "sentence-meaning")) {
      assertEquals(0, ofCosine(signal, 0.6));
      assertEquals(0.5, ofCosine(signal, 0.85), 1e-9);
      assertEquals(1, ofCosine(signal, 1), 1e-9);
    }
  }

  private static double ofCosine(String signal, double cosine) {
    return first(
        signal, PlainRanking.byMeaning(QUESTION, Map.of(ANSWER, cosine), text("a", ANSWER)));
  }

  private static PlainRanking.Text text(String article, String passage) {
    return new PlainRanking.Text(article, passage, "");
  }

  private static double first(String signal, List<RankedPassage> ranked) {
    return value(signal, new Standing(ranked.getFirst(), ranked));
  }

  private static double value(String signal, Standing standing) {
    return ConfidenceSignals.BY_MEANING.stream()
        .filter(one -> one.name().equals(signal))
        .findFirst()
        .orElseThrow()
        .measure()
        .applyAsDouble(standing);
  }
}
