package org.quipu.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.quipu.answer.Quote;
import org.quipu.chat.Card.Part;
import org.quipu.chat.room.Articles;
import org.quipu.corpus.Article;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.corpus.Span;

/** Cards made to fit, by examples and for any card. */
final class CardBudgetTest {
  private static final StyledText CREDIT = StyledText.plain("Ada Holm · Coast Courier · 1990");

  private static Article article(String text) {
    return Articles.withText(Articles.BRIDGE, text);
  }

  private static Excerpt whole(String text, List<Span> marks) {
    return Excerpt.of(new Quote(article(text), new Span(0, text.length())), marks);
  }

  private static Card card(String quote, List<Span> marks, String around) {
    return new Card(
        List.of(
            new Part.Quotation(whole(quote, marks), CREDIT),
            new Part.Surroundings("around", whole(around, List.of()))),
        List.of(),
        List.of());
  }

  private static int length(Card card) {
    return card.parts().stream().mapToInt(CardBudgetTest::length).sum();
  }

  private static int length(Part part) {
    return switch (part) {
      case Part.Quotation(Excerpt quote, StyledText credit, boolean _) ->
          quote.length() + credit.text().length();
      case Part.Surroundings(String label, Excerpt text) -> label.length() + text.length();
      case Part.Heading(String text) -> text.length();
      case Part.Line(StyledText text) -> text.text().length();
      case Part.Items(List<StyledText> items) ->
          items.stream().mapToInt(item -> item.text().length()).sum();
    };
  }

  private static Card fit(Card card, int limit) {
    return new CardBudget(CardBudgetTest::length, limit).fit(card);
  }

  private static String quote(Card card) {
    return ((Part.Quotation) card.parts().getFirst()).quote().text();
  }

  @Test
  void aCardThatFitsStaysAsItIs() {
    Card card = card("One. Two.", List.of(), "Zero. One. Two.");

    assertEquals(card, fit(card, length(card)));
  }

  @Test
  void wholeSentencesGoFirstWhereNoWordIsMarked() {
    String text = "The first one. The second one. The third one.";
    Span mark = new Span(19, 25);
    assertEquals("second", mark.of(text));
    Card card = card(text, List.of(mark), "Something around.");

    assertEquals("The first one. The second one.", quote(fit(card, length(card) - 1)));
    assertEquals("The second one.", quote(fit(card, length(card) - 16)));
  }

  @Test
  void theSurroundingsGoWhenSentencesDoNotDo() {
    Card card = card("The first one. The second one.", List.of(), "x".repeat(100));

    Card fitted = fit(card, 80);

    assertEquals(1, fitted.parts().size());
    assertEquals("The first one. The second one.", quote(fitted));
  }

  @Test
  void aSentenceThatFitsNowhereEndsAfterAWord() {
    Card fitted = fit(card("word ".repeat(100).strip() + ".", List.of(), "a"), 120);

    assertTrue(quote(fitted).endsWith("word"));
    assertTrue(length(fitted) <= 120);
  }

  @Test
  void aWordThatFitsNowhereEndsAfterACharacter() {
    Card fitted = fit(card("🦜".repeat(200), List.of(), "a"), 100);

    assertTrue(length(fitted) <= 100);
    assertTrue(quote(fitted).codePoints().allMatch(c -> c == 0x1F99C));
  }

  @RepeatedTest(200)
  void anyCardFitsWithItsAttributionAndQuotesOnlyWhatTheArticleSays(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Card card = anyCard(random);
    int least = CREDIT.text().length() * 3 + 30;
    int limit = least + random.nextInt(Math.max(1, length(card)));

    Card fitted = fit(card, limit);

    assertTrue(length(fitted) <= limit);
    assertEquals(credits(card), credits(fitted));
    quotations(fitted)
        .forEach(
            quotation ->
                assertTrue(
                    quotations(card).stream()
                        .anyMatch(q -> q.quote().text().contains(quotation.quote().text()))));
  }

  @RepeatedTest(50)
  void moreRoomNeverShowsFewerWordsOfAOneQuoteCard(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Card card = new Card(List.of(anyQuotation(random)), List.of(), List.of());
    int limit = CREDIT.text().length() + 10 + random.nextInt(length(card));

    assertTrue(quote(fit(card, limit)).length() <= quote(fit(card, limit + 20)).length());
  }

  private static Card anyCard(Random random) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(anyQuotation(random));
    }
    parts.add(new Part.Surroundings("around", whole(anyText(random), List.of())));
    return new Card(parts, List.of(), List.of());
  }

  private static Part.Quotation anyQuotation(Random random) {
    String text = anyText(random);
    List<Span> sentences = new SentenceSplitter().split(text, "en");
    Span marked = sentences.get(random.nextInt(sentences.size()));
    return new Part.Quotation(
        whole(text, List.of(new Span(marked.start(), marked.start() + 1))), CREDIT);
  }

  private static String anyText(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(8))
        .mapToObj(i -> anySentence(random))
        .collect(Collectors.joining(" "));
  }

  private static String anySentence(Random random) {
    String words =
        random
            .ints(1 + random.nextInt(30), 1, 14)
            .mapToObj(length -> (random.nextInt(9) == 0 ? "سلام🦜" : "word".repeat(length)))
            .collect(Collectors.joining(" "));
    return "A" + words + ".";
  }

  private static List<Part.Quotation> quotations(Card card) {
    return card.parts().stream()
        .filter(Part.Quotation.class::isInstance)
        .map(Part.Quotation.class::cast)
        .toList();
  }

  private static List<StyledText> credits(Card card) {
    return quotations(card).stream().map(Part.Quotation::credit).toList();
  }
}
