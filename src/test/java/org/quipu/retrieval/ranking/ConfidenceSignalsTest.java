package org.quipu.retrieval.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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
  void aLongQuestionSaysMore() {
    double one = first("question", PlainRanking.of("notes?", text("a", ANSWER)));
    double five = first("question", PlainRanking.of(QUESTION, text("a", ANSWER)));
    assertTrue(one < five);
  }

  @Test
  void theShareIsWhatTheOthersLeave() {
    List<RankedPassage> two =
        PlainRanking.of(QUESTION, text("a", ANSWER), text("b", "Nothing here."));
    double ofFirst = first("share", two);
    assertTrue(ofFirst > 0.5);
    assertEquals(1 - ofFirst, value("share", new Standing(two.getLast(), two)), 1e-9);
    assertEquals(1, first("share", PlainRanking.of(QUESTION, text("a", ANSWER))));
  }

  @Test
  void theShareOfAnArticleIsThatOfItsPassagesTogether() {
    List<RankedPassage> ranked =
        PlainRanking.of(
            QUESTION,
            text("a", ANSWER),
            text("a", "Ada Lovelace did publish them in 1843."),
            text("b", "Nothing here."));
    assertTrue(first("share-of-article", ranked) > first("share", ranked));
  }

  @Test
  void aPassageStandsOutWhereTheOthersAreFartherInMeaning() {
    PlainRanking.Text[] texts = {text("a", ANSWER), text("b", "Nothing here.")};
    double alike =
        first(
            "stands-out",
            PlainRanking.byMeaning(QUESTION, Map.of(ANSWER, 0.8, "Nothing here.", 0.8), texts));
    double nearer =
        first(
            "stands-out",
            PlainRanking.byMeaning(QUESTION, Map.of(ANSWER, 0.9, "Nothing here.", 0.8), texts));
    assertEquals(0, alike);
    assertTrue(nearer > 0);
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
