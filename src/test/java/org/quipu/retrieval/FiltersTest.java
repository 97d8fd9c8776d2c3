package org.quipu.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.PublicationDate;

final class FiltersTest {
  @Test
  void aPhraseStaysInTheText() {
    Filters filters = Filters.of("who spoke of a \"soft coup\" in Peru?");
    assertEquals(List.of("soft coup"), filters.phrases());
    assertEquals("who spoke of a \"soft coup\" in Peru?", filters.text());
  }

  @Test
  void aWordAfterAMinusIsExcluded() {
    Filters filters = Filters.of("coups -Corbishley in Peru");
    assertEquals(List.of("Corbishley"), filters.excluded());
    assertFalse(filters.text().contains("Corbishley"));
  }

  @Test
  void fieldsNarrowToArticles() {
    Filters filters = Filters.of("deaths source:\"La República\" author:smith after:2022-12");
    assertEquals(Optional.of("La República"), filters.articles().source());
    assertEquals(Optional.of("smith"), filters.articles().author());
    assertEquals(Optional.of(LocalDate.of(2022, 12, 31)), filters.articles().after());
    assertEquals("deaths", filters.text());
  }

  @Test
  void aFieldWithoutADateIsText() {
    Filters filters = Filters.of("what was said before:breakfast");
    assertEquals(Optional.empty(), filters.articles().before());
    assertEquals("what was said before:breakfast", filters.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "- -",
        "source:",
        "a AND (b OR",
        "author:\"open",
        "well-known covid-19",
        "-x"
      })
  void anythingElseIsText(String question) {
    Filters filters = Filters.of(question);
    assertFalse(filters.text().isEmpty());
    assertTrue(filters.articles().isNone());
  }

  @Test
  void anArticleWithoutADatePassesNoDate() {
    Filters filters = Filters.of("deaths before:2023");
    assertFalse(filters.articles().pass("a", Attribution.UNKNOWN));
    assertTrue(filters.articles().pass("a", dated("2022")));
    assertFalse(filters.articles().pass("a", dated("2023")));
  }

  private static Attribution dated(String date) {
    return new Attribution(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        PublicationDate.parse(date),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
