package org.quipu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  private static final Optional<LocalDate> WRITTEN = Optional.of(LocalDate.of(2023, 3, 10));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It fell on 7 December 2022.        | 2022-12-7
          en | on the 7th of December, 2022       | 2022-12-7
          en | December 7, 2022 was a Wednesday   | 2022-12-7
          en | in late January 2023               | 2023-1-?
          en | The mill burnt down in 1888.       | 1888-?-?
          en | written 2022-12-07 at night        | 2022-12-7
          en | on 12/25/2021                      | 2021-12-25
          de | im 03/2023 und später              | 2023-3-?
          de | seit 3.2023                        | 2023-3-?
          en | a second march came on 1 March 2023 | 2023-3-1
          en | the second of march 2023           | 2023-3-2
          es | el 7 de diciembre de 2022          | 2022-12-7
          es | primero de marzo del 2023          | 2023-3-1
          es | el 1ro de marzo                    | ?-3-1
          es | 1º de marzo                        | ?-3-1
          es | 7 dic                              | ?-12-7
          es | 07/12/2022                         | 2022-12-7
          es | 7-12-22                            | 2022-12-7
          es | en diciembre de 2022               | 2022-12-?
          es | 20 de febrero del 2024             | 2024-2-20
          de | am 3. Oktober 1990                 | 1990-10-3
          fr | le 1er mars 2020                   | 2020-3-1
          it | il 2 giugno 1946                   | 1946-6-2
          pt | em 25 de abril de 1974             | 1974-4-25
          ru | 9 мая 1945                         | 1945-5-9
          """)
  void datesAreRead(String lang, String text, String date) {
    assertEquals(
        List.of(date), Dates.of(lang).in(text).stream().map(f -> shown(f.date())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Room 12 holds 1500 people", "the ratio 3/4", "v1.2.3"})
  void otherNumbersAreNoDates(String text) {
    assertEquals(List.of(), Dates.of("en").in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It began on 7 December 2022. | The following day it ended.  | 2022-12-8
          en | It began in 2019.            | It ended on 5 May.           | 2019-5-5
          en | It began.                    | It ended on 5 December.      | 2022-12-5
          en | It began.                    | It ended on 5 February.      | 2023-2-5
          en | It began.                    | It ended yesterday.          | 2023-3-9
          en | It began.                    | It ended on Tuesday.         | 2023-3-7
          es | Fue el 7 de diciembre de 2022. | Al día siguiente juró.     | 2022-12-8
          es | Empezó.                      | Ayer terminó.                | 2023-3-9
          """)
  void whatADateLeavesOutComesFromItsContext(
      String lang, String before, String sentence, String date) {
    String text = before + " " + sentence;
    assertEquals(
        Optional.of(date),
        Dates.of(lang)
            .spokenOf(text, before.length() + 1, text.length(), WRITTEN)
            .map(DatesTest::shown));
  }

  @Test
  void aSentenceWithoutADateSpeaksOfNone() {
    assertEquals(Optional.empty(), Dates.of("en").spokenOf("It ended.", 0, 9, WRITTEN));
  }

  private static String shown(PartialDate date) {
    return shown(date.year()) + "-" + shown(date.month()) + "-" + shown(date.day());
  }

  private static String shown(OptionalInt part) {
    return part.isPresent() ? Integer.toString(part.getAsInt()) : "?";
  }
}
