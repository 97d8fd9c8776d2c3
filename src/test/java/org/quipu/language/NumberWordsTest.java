package org.quipu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberWordsTest {
  @ParameterizedTest
  @CsvSource({
    "en, 1.25 million, 1250000, 2",
    "en, twelve thousand, 12000, 2",
    "en, two hundred fifty crowns, 250, 3",
    "en, twenty one, 21, 2",
    "en, two five, 2, 1",
    "en, 7 boats, 7, 1",
    "en, seven thousand three hundred and twelve goats, 7312, 6",
    "en, forty two, 42, 2",
    "es, treinta y cinco botes, 35, 3",
    "es, uno y dos, 1, 1",
    "de, funfundzwanzig, 25, 1",
    "fr, trente et un, 31, 3",
    "ru, двадцать семь, 27, 2",
    "es, doce mil, 12000, 2",
    "es, mil, 1000, 1",
    "es, dos millones, 2000000, 2",
    "es, 44 mil votos, 44000, 2",
    "de, 3.4 millionen, 3400000, 2",
    "fr, deux mille, 2000, 2",
    "pt, tres mil, 3000, 2",
  })
  void numbersAreRead(String lang, String words, String digits, int length) {
    NumberWords.Reading reading =
        NumberWords.of(Language.of(lang)).read(List.of(words.split(" "))).orElseThrow();
    assertEquals(digits, reading.digits());
    assertEquals(length, reading.words());
  }

  @ParameterizedTest
  @CsvSource({"en, million dollars", "en, house", "es, vaca"})
  void otherWordsAreNoNumbers(String lang, String words) {
    assertTrue(NumberWords.of(Language.of(lang)).read(List.of(words.split(" "))).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1250000, false, 1.25 million",
    "en, 20, true, twentieth",
    "en, 7, false, seven",
    "es, 12000, false, 12 mil",
    "de, 3400000, false, 3.4 millionen",
  })
  void numbersAreWrittenInOtherWays(String lang, String digits, boolean ordinal, String writing) {
    assertTrue(NumberWords.of(Language.of(lang)).writings(digits, ordinal).contains(writing));
  }
}
