package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          head\u00ADquarters | headquarters
          Mar\u200Bmot | marmot
          e\uFB03cient \uFB02our | efficient flour
          \uFF11\uFF12\uFF13 \uFF37\uFF29\uFF26\uFF29 | 123 wifi
          ΜΎΛΟΣ | μύλος
          مُعَلِّم المتحـــف | معلم المتحف
          הסִפְרִיָּה | הספריה
          co\u2011operative | co-operative
          don\u2019t | don't
          44\u202F000 | 44 000
          "so" – she said | «so» - she said
          """)
  void typographyAloneMakesNoOtherWords(String one, String other) {
    assertEquals(forms(one), forms(other));
  }

  @Test
  void wordDividedAtTheEndOfALineIsOneWord() {
    assertEquals(forms("before forenoon tea"), forms("before fore-\nnoon tea"));
  }

  @ParameterizedTest
  @CsvSource({
    "'50,12 %', '12 %'",
    "'44 000', '000'",
    "3.5, 5",
    "10⁶, 106",
    "its, it's",
    "re-used, used"
  })
  void partOfAWordOrNumberIsAnother(String one, String other) {
    assertNotEquals(forms(one), forms(other));
  }

  @Test
  void fullStopAndCommaBehindANumberAreNoPartOfIt() {
    assertEquals(List.of("in", "1990", "and", "1991"), forms("In 1990, and 1991."));
  }

  private static List<String> forms(String text) {
    return Word.in(text).stream().map(Word::form).toList();
  }
}
