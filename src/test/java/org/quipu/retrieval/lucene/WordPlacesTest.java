package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.Span;

/** The fast word breaker finds the same words as the standard tokenizer. */
final class WordPlacesTest {
  private static final String CROWD =
      "aZ9_:.,;'’‘· \n\t\u00AD\u0301é東ß“”—-€©\u00A0\u200D#1\uFE0F\u20E3кΩ@/\u0001";

  private final LuceneAnalysis analysis = new LuceneAnalysis(new Analyzers());

  private List<Span> places(String text) {
    List<Span> places = new ArrayList<>();
    analysis.places(text, (start, end) -> places.add(new Span(start, end)));
    return places;
  }

  private List<Span> standard(String text) {
    List<Span> places = new ArrayList<>();
    analysis.words(text, (term, start, end) -> places.add(new Span(start, end)));
    return places;
  }

  @Test
  void everyCharacterStandsBetweenLettersDigitsAndMarksAsTheStandardHasIt() {
    for (char c = 0; c < 0x3000; c++) {
      for (String before : List.of("a", "1", "_", " ", "b'")) {
        for (String after : List.of("a", "1", "_", " ", ".c")) {
          String text = "x" + before + c + after + "y";
          assertEquals(standard(text), places(text), text);
        }
      }
    }
  }

  @Test
  void anyMixtureIsCutAsTheStandardHasIt() {
    Random random = new Random(5);
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(14); left >= 0; left--) {
        text.append(CROWD.charAt(random.nextInt(CROWD.length())));
      }
      assertEquals(standard(text.toString()), places(text.toString()), text.toString());
    }
  }

  @Test
  void wordsThatTheStandardCutsAreCut() {
    String text = "a " + "b".repeat(600) + " c";
    assertEquals(standard(text), places(text));
  }
}
