package org.quipu.retrieval.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.retrieval.question.StandIn;

final class RelatedWordsTest {
  private static final RelatedWords WORDS =
      words(
          """
          # where they come from
          a: an=50
          ab: abdomen=35 belli=11
          coup: overthrow=44
          zoo: menageri=50
          """);

  private static RelatedWords words(String lines) {
    return new RelatedWords(() -> lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStemHasItsRelativesInTheirOrder() {
    assertEquals(List.of(new StandIn("abdomen", 0.35), new StandIn("belli", 0.11)), WORDS.of("ab"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "coup", "zoo"})
  void everyLineIsFound(String stem) {
    assertEquals(1, WORDS.of(stem).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aa", "abc", "co", "coups", "zzz", "#", "a:", "тень"})
  void otherWordsHaveNone(String stem) {
    assertEquals(List.of(), WORDS.of(stem));
  }

  @Test
  void anEmptyListHasNone() {
    assertEquals(List.of(), words("").of("coup"));
  }

  @Test
  void theShippedListKnowsEnglish() {
    RelatedWords shipped = RelatedWords.shipped();
    assertFalse(shipped.of("en-GB", "begin").isEmpty());
    assertEquals(List.of(), shipped.of("es", "begin"));
  }
}
