package org.quipu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarksTest {
  @ParameterizedTest
  @CsvSource({
    "es, fumigacion, fumigación",
    "es, ano, año",
    "pt, informacao, informação",
    "fr, eleve, élevé",
    "de, mulltonne, mülltonne",
    "it, citta, città",
    "cs, cesky, český",
    "ru, елка, ёлка",
    "pl, zolty, żółty",
  })
  void theMarksOfAWordAreFound(String lang, String plain, String marked) {
    assertTrue(Marks.of(Language.of(lang)).on(plain).contains(marked));
  }

  @Test
  void aLanguageWithoutMarksHasNone() {
    assertEquals(List.of(), Marks.of(Language.of("en")).on("nation"));
  }

  @Test
  void aLongWordIsNotMarkedInAllWays() {
    assertTrue(Marks.of(Language.of("cs")).on("a".repeat(60)).size() <= 400);
  }
}
