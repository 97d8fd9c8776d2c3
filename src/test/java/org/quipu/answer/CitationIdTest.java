package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;

final class CitationIdTest {
  private final Article article = Articles.of("One sentence. Another sentence.");

  @Test
  void anIdReadsBackAsItself() {
    CitationId id = CitationId.of(new Quote(article, new Span(14, 31)));
    assertEquals(id, CitationId.parse(id.toString()).orElseThrow());
  }

  @Test
  void anIdNamesTheBlockThatAnswers() {
    Quote quote = new Quote(article, new Span(0, 31));
    CitationId id = CitationId.of(quote, 31, article.text().digest());
    assertEquals(31, CitationId.parse(id.toString()).orElseThrow().block());
  }

  @Test
  void anIdOfAnOlderVersionNamesTheFirstBlock() {
    CitationId id = CitationId.parse("qAQAAAAIAAAAOAAAAERI0Vng").orElseThrow();
    assertEquals(new CitationId(1L << 32 | 2, new Span(14, 31), 0, 0x12345678), id);
  }

  @Test
  void anIdFitsWhereTelegramTakesIds() {
    String id = CitationId.of(new Quote(article, new Span(0, 13))).toString();
    assertTrue(id.matches("[A-Za-z0-9_-]{1,60}"), id);
    assertEquals(24, id.length());
  }

  @Test
  void anIdKnowsTheTextItWasCutFrom() {
    CitationId id = CitationId.of(new Quote(article, new Span(0, 13)));
    assertTrue(id.matches(article.text().digest()));
    assertFalse(id.matches(Articles.of("One sentence. Another.").text().digest()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q", "qAAAA", "x0000000000000000000000", "q!!!", "q____________"})
  void whatIsNoIdIsEmpty(String text) {
    assertTrue(CitationId.parse(text).isEmpty());
  }

  @Test
  void idsOfAnyShapeAreNeverAnError() {
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder id = new StringBuilder("q");
      for (int i = random.nextInt(30); i > 0; i--) {
        id.append((char) ('-' + random.nextInt(80)));
      }
      CitationId.parse(id.toString())
          .ifPresent(parsed -> assertEquals(id.toString(), parsed.toString()));
    }
  }
}
