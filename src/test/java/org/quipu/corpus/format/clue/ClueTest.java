package org.quipu.corpus.format.clue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-06-28T10:00:00+02:00        | 2021-06-28
          28 June 2021                     | 2021-06-28
          June 28th, 2021                  | 2021-06-28
          28 de junio de 2021              | 2021-06-28
          28. Juni 2021                    | 2021-06-28
          28/6/2021                        | 2021-06-28
          2021年6月28日                     | 2021-06-28
          Wed, 04 Mar 2020 10:00:00 GMT    | 2020-03-04
          June 2021                        | 2021-06
          20210628                         | 2021-06-28
          """)
  void datesAreReadAsTheyAreWritten(String written, String iso) {
    assertEquals(Optional.of(iso), DateClue.find(written).map(Object::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5/6/2021", "2021-13-45", "31 February 2021", "no date", "call 555-1234-99"})
  void doubtfulDatesAreNone(String written) {
    assertEquals(Optional.empty(), DateClue.find(written));
  }

  @Test
  void sentenceThatHoldsADateIsNoDateLine() {
    assertFalse(DateClue.line("The boats left on June 28, 2021").isPresent());
    assertTrue(DateClue.line("Published on June 28, 2021 at 4:05 pm").isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ana Quispe                       | Ana Quispe
          by Ana Quispe and Juan de la Cruz   | Ana Quispe;Juan de la Cruz
          Por Ana Quispe y Juan Mamani        | Ana Quispe;Juan Mamani
          By A.B. Stone Jr.                   | A.B. Stone Jr.
          By Ana Quispe, PhD, Juan Mamani     | Ana Quispe, PhD;Juan Mamani
          By Ana Quispe Via Lake Review       | Ana Quispe
          """)
  void bylinesAreSplitIntoNames(String line, String names) {
    assertEquals(List.of(names.split(";", -1)), Byline.line(line).orElseThrow().authors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the lake",
        "By 1990 the boats were gone",
        "Bystanders Ran",
        "By far the largest boat"
      })
  void otherLinesThatBeginWithByAreNoBylines(String line) {
    assertEquals(Optional.empty(), Byline.line(line));
  }

  @Test
  void viaNamesThePublisher() {
    assertEquals(
        Optional.of("Lake Review"),
        Byline.line("By Ana Quispe Via Lake Review").orElseThrow().via());
  }
}
