package org.quipu.retrieval.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.retrieval.budget.Budget;

final class SpellerTest {
  private final Speller speller =
      new Speller(
          new WordsOfPassages(
              List.of(
                  "keiko fujimori and pedro castillo",
                  "guillermo zelaya went to juliaca",
                  "julio velarde at the bank",
                  "fuerza popular lost",
                  "the street of linden trees",
                  "the castle of lindon",
                  "путин говорил")));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          fujimoro,  fujimori
          fijumori,  fujimori
          castilo,   castillo
          keyko,     keiko
          huliaca,   juliaca
          selaya,    zelaya
          giyermo,   guillermo
          hulio,     julio
          belarde,   velarde
          фухимори,  fujimori
          putin,     путин
          fuerzapopular, fuerza popular
          """)
  void anUnknownWordLeadsToTheOneThatWasMeant(String written, String meant) {
    assertEquals(Optional.of(meant), speller.correct(written, List.of(), Budget.usual()));
  }

  @Test
  void ofTwoLikelyWordsTheOneInTheCompanyOfTheQuestionsOtherWordsIsMeant() {
    assertEquals(
        Optional.of("linden"), speller.correct("lindun", List.of("street"), Budget.usual()));
    assertEquals(
        Optional.of("lindon"), speller.correct("lindun", List.of("castle"), Budget.usual()));
  }

  @Test
  void aWordLikeNothingKnownStaysAsItIs() {
    assertTrue(speller.correct("xylophone", List.of(), Budget.usual()).isEmpty());
  }

  @Test
  void wordsThatNeverMeetAreNotTakenApart() {
    assertFalse(speller.correct("velardecastillo", List.of(), Budget.usual()).isPresent());
  }
}
