package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The harbour was dredged by forty men, and most of them had come from the islands.
          es | El puerto fue dragado por cuarenta hombres, y la mayoría de ellos venía de las islas.
          pt | O porto foi dragado por quarenta homens, e a maioria deles veio das ilhas do norte.
          de | Der Hafen wurde von vierzig Männern ausgebaggert, und die meisten kamen von den Inseln.
          fr | Le port a été dragué par quarante hommes, et la plupart d'entre eux venaient des îles.
          it | Il porto fu dragato da quaranta uomini, e la maggior parte di loro veniva dalle isole.
          ru | Гавань углубили сорок человек, и большинство из них были с островов, но не все.
          sv | Hamnen muddrades av fyrtio män, och de flesta av dem hade kommit från öarna.
          ja | 港は四十人の男たちによって浚渫された。
          zh | 港口由四十个人疏浚。
          ko | 항구는 마흔 명이 준설했다.
          """)
  void functionWordsAndScriptsGiveTheLanguageAway(String language, String text) {
    assertEquals(Optional.of(language), new LanguageGuess().guess(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234 5678", "Skagen Holm Lund Anholt", "💥"})
  void whatCannotBeToldIsNotGuessed(String text) {
    assertEquals(Optional.empty(), new LanguageGuess().guess(text));
  }
}
