package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;
import org.quipu.retrieval.signal.SentenceMatch;

final class QuoteSelectorTest {
  private final QuoteSelector selector = new QuoteSelector();

  @Test
  void growsFromTheBestSentenceToItsBetterNeighbour() {
    String filler = "x".repeat(120) + ". ";
    String text = "A" + filler + "B" + filler + "C" + filler + "D" + "y".repeat(120) + ".";
    assertTrue(quote(text, 0.1, 0.2, 0.9, 0.4).startsWith("C"));
    assertTrue(quote(text, 0.1, 0.4, 0.9, 0.2).startsWith("B"));
  }

  @Test
  void isNeverLongerThanTheLimit() {
    String text = "Word ".repeat(300).strip() + ".";
    assertTrue(quote(text, 1).length() <= QuoteSelector.MAX_LENGTH);
  }

  @Test
  void cutsALongSentenceBetweenWords() {
    String text = "Word ".repeat(300).strip() + ".";
    assertTrue(quote(text, 1).endsWith("Word"));
  }

  @Test
  void takesTheSentenceBeforeAPronounAlong() {
    String text =
        "The mayor resigned on Monday. He gave no reason for it. " + "Z".repeat(300) + " end.";
    assertEquals(
        "The mayor resigned on Monday. He gave no reason for it.", quote(text, 0.1, 0.9, 0.5));
  }

  private String quote(String text, double... scores) {
    List<Span> spans = new SentenceSplitter().split(text, "en");
    List<SentenceMatch> sentences = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      sentences.add(new SentenceMatch(spans.get(i), scores[i], List.of()));
    }
    return selector.select(sentences, text).of(text);
  }
}
