package org.quipu.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-06", "2021-06-28"})
  void whatIsKnownIsWrittenAsItWasRead(String iso) {
    assertEquals(iso, PublicationDate.parse(iso).orElseThrow().toString());
  }

  @Test
  void aTimeOfDayIsDropped() {
    assertEquals(
        "2021-06-28", PublicationDate.parse("2021-06-28T10:15:00Z").orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28 June 2021", "2021-13", "2021-02-30", "21-06-28", "2021-00"})
  void whatIsNoDateIsNotGuessed(String text) {
    assertTrue(PublicationDate.parse(text).isEmpty());
  }

  @Test
  void aMonthEndsOnItsLastDay() {
    assertEquals(
        LocalDate.of(2024, 2, 29), PublicationDate.parse("2024-02").orElseThrow().latest());
  }

  @Test
  void datesSortByWhenTheyBegin() {
    List<String> sorted =
        List.of("2022-12-07", "2021", "2022").stream()
            .map(iso -> PublicationDate.parse(iso).orElseThrow())
            .sorted()
            .map(PublicationDate::toString)
            .toList();
    assertEquals(List.of("2021", "2022", "2022-12-07"), sorted);
  }
}
