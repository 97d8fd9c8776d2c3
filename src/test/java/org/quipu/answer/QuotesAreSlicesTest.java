package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.CanonicalText;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.ListCorpus;
import org.quipu.retrieval.Question;

/** From text to index to answer: a quote is a slice of the text read, whatever the text. */
final class QuotesAreSlicesTest {
  private static final String[] PIECES = {
    "harbour",
    "storm",
    "1883",
    "Skagen",
    "ferry",
    " ",
    " ",
    " ",
    ". ",
    "? ",
    "! ",
    "… ",
    "\n",
    "\r\n",
    "\n\n",
    "\r\n\r\n",
    "é",
    "e\u0301",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "\u0000",
    "\uFEFF",
    "\uD83D",
    "\u2028",
    "\u00A0",
    "“",
    "”",
    "港口。",
    "Dr. ",
    "ﬁ"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyQuoteOfGeneratedTextIsASliceOfIt(long seed) {
    Random random = new Random(seed);
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 25; i++) {
      texts.put("a" + i, generated(random, 400));
    }
    assertTrue(slicesCited(texts) > 0, "the test cites something");
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour ", "harbour 😀 ", "harbour. ", "מרחב harbour "})
  void everyQuoteOfAMegabyteLineIsASliceOfIt(String piece) {
    assertTrue(slicesCited(Map.of("long", piece.repeat(1_000_000 / piece.length()))) > 0);
  }

  private int slicesCited(Map<String, String> texts) {
    ListCorpus corpus = new ListCorpus();
    texts.forEach(corpus::with);
    int cited = 0;
    try (TempIndex temp = TempIndex.of(corpus)) {
      Answerer answerer = new CorpusAnswerer(temp.index(), new Thresholds(0, 0));
      for (String word : List.of("harbour", "storm 1883", "Skagen ferry", "é", "שלום")) {
        if (answerer.answer(Question.of(word), 10) instanceof Answer.Cited answer) {
          answer.citations().forEach(ranked -> assertSlice(ranked.citation(), texts));
          cited += answer.citations().size();
        }
      }
    }
    return cited;
  }

  private static void assertSlice(Citation citation, Map<String, String> texts) {
    Quote quote = citation.quote();
    String read = CanonicalText.ofPlain(texts.get(quote.article().id())).value();
    String text = quote.text();
    assertEquals(read.substring(quote.span().start(), quote.span().end()), text);
    assertFalse(Character.isLowSurrogate(text.charAt(0)), text);
    assertFalse(Character.isHighSurrogate(text.charAt(text.length() - 1)), text);
  }

  private static String generated(Random random, int pieces) {
    StringBuilder text = new StringBuilder("harbour ");
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
