package org.quipu.retrieval.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C#        | c#
          F#        | f#
          C++       | c++
          .NET      | .net
          A+        | a+
          E-1042    | e1042
          E1042     | e1042
          B-52      | b52
          3-D       | 3d
          XVI       | 16
          MCMXCIX   | 1999
          12,345    | 12345
          12.345    | 12345
          12 345    | 12345
          12'345    | 12345
          1.250.000 | 1250000
          1,250.50  | 1250.5
          2,50      | 2.5
          3½        | 3.5
          19th      | 19
          1º        | 1
          2do       | 2
          ١٩٧٥      | 1975
          covid     | covid
          DC        | dc
          3rd       | 3
          """)
  void aLabelHasOneForm(String written, String form) {
    assertEquals(form, Labels.form(Labels.keep(written).toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vitamin A is", "in R, not", "blood group O", "plan B.", "vitamina E y"})
  void aSingleCapitalLetterIsNoStopWord(String text) {
    assertNotEquals(text, Labels.keep(text));
    assertEquals(text.length(), Labels.keep(text).length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A vaccine protects.",
        "It ended. A new one began.",
        "«A mí no»",
        "in 1998 200 people came",
        "well-known",
        "He left... Then he wrote",
        "issue #12 of COVID-19",
        "1+1",
        "the CD and the DVD of DC",
        "It's so.",
      })
  void otherTextStaysAsItIs(String text) {
    assertSame(text, Labels.keep(text));
  }

  @ParameterizedTest
  @CsvSource({"ii, 2", "xiv, 14", "i, 1", "MMXX, 2020"})
  void numeralsAreRead(String numeral, String number) {
    assertEquals(Optional.of(number), Labels.roman(numeral));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "iiii", "vx", "civil", "home"})
  void whatIsNoNumeralIsNotRead(String word) {
    assertEquals(Optional.empty(), Labels.roman(word));
  }
}
