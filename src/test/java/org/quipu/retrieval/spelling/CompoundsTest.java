package org.quipu.retrieval.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.retrieval.question.StandIn;

final class CompoundsTest {
  private static final String LONG = "a".repeat(40);

  private final Compounds compounds =
      new Compounds(
          new WordsOfPassages(
              List.of(
                  "die stadt und ihre mauer",
                  "eine mauer der bildung ohne plan",
                  "bevolkerung der stadt",
                  "familien und kinder",
                  "ein garten voller kunst",
                  "stadtmau erbe",
                  LONG + " " + LONG.replace('a', 'b'))));

  private List<String> parts(String word) {
    return compounds.parts(word).stream().map(StandIn::word).toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          stadtmauer,        mauer,  stadt
          bildungsplan,      plan,   bildung
          kinderbildung,     bildung, kinder
          familiengarten,    garten, familien
          """)
  void aCompoundHasTheWordsOfTheCorpusForPartsTheLastFirst(String word, String last, String first) {
    assertEquals(List.of(last, first), parts(word));
  }

  @Test
  void whatTheCorpusDoesNotHaveIsNoPart() {
    assertEquals(List.of(), parts("stadtwetter"));
    assertEquals(List.of(), parts("garten"));
  }

  @Test
  void thePartThatSaysWhatItIsCountsMoreAndNeitherAsMuchAsTheWord() {
    List<StandIn> parts = compounds.parts("stadtmauer");
    assertTrue(1 > parts.get(0).weight() && parts.get(0).weight() > parts.get(1).weight());
  }

  @Test
  void aWordThatNobodyWritesIsNotCut() {
    assertEquals(List.of(), parts(LONG + LONG.replace('a', 'b')));
  }

  @Test
  void onlySomeLanguagesWriteWordsAsOne() {
    assertTrue(compounds.areMadeIn("de"));
    assertFalse(compounds.areMadeIn("es"));
  }
}
