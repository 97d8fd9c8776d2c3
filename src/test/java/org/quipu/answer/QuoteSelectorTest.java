package org.quipu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Passage;
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
    assertTrue(quote(text, 1).length() <= QuoteSelector.MAX_WIDTH);
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

  @Test
  void ofShortParagraphsOnlyTheOneThatAnswersIsQuoted() {
    String faq = "Bikes cost one euro.\n\nCards are not accepted.\n\nSmoking is banned.";
    assertEquals("Cards are not accepted.", quote(faq, 0.1, 0.9, 0.2));
  }

  @Test
  void widthCountsAndNotCharacters() {
    String sentence = "海".repeat(90) + "。";
    assertEquals(sentence, quote(sentence + sentence, 0.9, 0.8));
  }

  @Test
  void aLongSentenceWithoutSpacesIsCutAfterAClause() {
    String text = "海".repeat(150) + "、" + "山".repeat(150) + "。";
    assertEquals("海".repeat(150) + "、", quote(text, 1));
  }

  @Test
  void aQuestionIsQuotedWithTheParagraphAfterIt() {
    String faq = "Do you take cards?\n\nCash only, please.\n\nSmoking is banned.";
    QuoteSelector.Choice choice = choose(CanonicalText.ofPlain(faq), 0.9, 0.1, 0.2);
    assertEquals("Do you take cards?\n\nCash only, please.", choice.quote().of(faq));
    assertEquals("Cash only, please.", choice.answering().of(faq));
  }

  @Test
  void anAnswerIsQuotedWithTheQuestionBeforeIt() {
    String faq = "Smoking is banned.\n\nDo you take cards?\n\nCash only, please.";
    assertEquals("Do you take cards?\n\nCash only, please.", quote(faq, 0.2, 0.1, 0.9));
  }

  @Test
  void aLabelIsQuotedWithWhatItStandsAbove() {
    assertEquals(
        "Bikes\n\nOne euro each.", quote("Bikes\n\nOne euro each.\n\nDogs", 0.9, 0.1, 0.2));
  }

  @Test
  void aPronounTakesTheParagraphBeforeAlong() {
    String text = "Rain fell.\n\nThe mayor resigned.\n\nShe gave no reason.";
    assertEquals("The mayor resigned.\n\nShe gave no reason.", quote(text, 0.1, 0.2, 0.9));
  }

  private String quote(String text, double... scores) {
    return choose(CanonicalText.ofPlain(text), scores).quote().of(text);
  }

  private QuoteSelector.Choice choose(CanonicalText text, double... scores) {
    List<Span> spans = new SentenceSplitter().split(text.value(), "en");
    List<SentenceMatch> sentences = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      sentences.add(new SentenceMatch(spans.get(i), scores[i], List.of()));
    }
    Span whole = new Span(0, text.value().length());
    Passage passage = new Passage("a", 0, whole, 0, text.blocks().size() - 1, text.value(), "");
    return selector.select(sentences, passage, text);
  }
}
