package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.Speaker;
import org.quipu.chat.Turn;
import org.quipu.corpus.SampleQuestion;

/** How a passage that may not answer is shown. */
final class TentativeTest {
  private static final String ASKED = "nine keepers of the Brandvik lighthouse";
  private static final String WARNING = "This may not answer it:";

  private Scene scene;

  @AfterEach
  void close() {
    scene.close();
  }

  private Scene doubting(String... missing) {
    scene = Scene.answering(FixedAnswers.doubting(ASKED, missing));
    return scene;
  }

  private Card ask(Speaker speaker, Place place) {
    Reply.Send reply =
        assertInstanceOf(Reply.Send.class, scene.room.hear(new Turn.Ask(speaker, place, ASKED)));
    assertEquals(Reply.Audience.EVERYBODY, reply.audience());
    return reply.card();
  }

  private static String firstLine(Card card) {
    return assertInstanceOf(Part.Line.class, card.parts().getFirst()).text().text();
  }

  private static Part.Quotation quotation(Card card) {
    return assertInstanceOf(Part.Quotation.class, card.parts().get(1));
  }

  @Test
  void aSureAnswerBeginsWithItsQuote() {
    scene = Scene.usual();
    Card card = scene.ask("What did the Orsund bridge cost?");

    assertFalse(assertInstanceOf(Part.Quotation.class, card.parts().getFirst()).folded());
  }

  @Test
  void theQuoteStandsUnderALineThatSaysItMayNotAnswer() {
    doubting();
    Card card = ask(Scene.ANNA, Scene.PRIVATE);

    assertEquals(WARNING, firstLine(card));
    assertFalse(quotation(card).folded());
    assertEquals(1, card.cited().size());
  }

  @Test
  void theLineIsInTheLanguageOfTheAsker() {
    doubting();

    assertEquals(
        "Puede que esto no responda a tu pregunta:", firstLine(ask(Scene.CARMEN, Scene.PRIVATE)));
  }

  @Test
  void theLineNamesWhatTheQuestionTurnsOnAndTheCorpusLacks() {
    doubting("vitamin D");

    assertEquals("Not found: vitamin D. " + WARNING, firstLine(ask(Scene.ANNA, Scene.PRIVATE)));
  }

  @Test
  void theLineNamesWordsThatTheCorpusDoesNotKnow() {
    String asked = "nine keepers of the Brandvik lighthouse xyzzyplugh";
    scene = Scene.answering(FixedAnswers.doubting(asked));
    Card card = scene.ask(asked);

    assertEquals(
        "The corpus does not know this word at all: xyzzyplugh. " + WARNING, firstLine(card));
  }

  @Test
  void aClaimIsNotCalledAQuestion() {
    doubting();
    Card card =
        Scene.sent(
            scene.room.hear(
                new Turn.Cite(
                    Scene.ANNA,
                    Scene.PRIVATE,
                    new RepliedTo(ASKED, Optional.empty(), false, OptionalInt.empty()))));

    assertEquals("This may not bear on it:", firstLine(card));
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.Kind.class,
      names = {"GROUP", "CHANNEL"})
  void whereOthersReadAlongTheQuoteIsFolded(Place.Kind kind) {
    doubting();
    Card card = ask(Scene.ANNA, kind == Place.Kind.GROUP ? Scene.GROUP : Scene.CHANNEL);

    assertEquals(WARNING, firstLine(card));
    assertTrue(quotation(card).folded());
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.Kind.class,
      names = {"GUEST", "TERMINAL"})
  void whereNobodyElseIsDisturbedTheQuoteIsNot(Place.Kind kind) {
    doubting();
    Card card = ask(Scene.ANNA, kind == Place.Kind.GUEST ? Place.GUEST : Place.TERMINAL);

    assertEquals(WARNING, firstLine(card));
    assertFalse(quotation(card).folded());
  }

  @Test
  void everyPageAndTheWiderQuoteSayItToo() {
    doubting();
    Card card = ask(Scene.ANNA, Scene.GROUP);
    Card next = Scene.edited(scene.press(Scene.ANNA, Scene.GROUP, card, "›", ASKED));
    Card wider = Scene.edited(scene.press(Scene.ANNA, Scene.GROUP, card, "Wider", ASKED));

    assertAll(
        () -> assertEquals(WARNING, firstLine(next)),
        () -> assertTrue(quotation(next).folded()),
        () -> assertEquals(WARNING, firstLine(wider)),
        () -> assertTrue(quotation(wider).folded()));
  }

  @Test
  void anInlineResultSaysItInTheListAndInTheCard() {
    doubting();
    Reply.Results found =
        assertInstanceOf(
            Reply.Results.class, scene.room.hear(new Turn.Inline(Scene.ANNA, ASKED, "")));

    assertAll(
        () -> assertTrue(found.results().getFirst().description().startsWith(WARNING)),
        () -> assertEquals(WARNING, firstLine(found.results().getFirst().card())));
  }

  @Test
  void aTimelineSaysItBelowItsTitle() {
    doubting();
    Card card = scene.command("timeline", ASKED);

    assertInstanceOf(Part.Heading.class, card.parts().getFirst());
    assertEquals(WARNING, assertInstanceOf(Part.Line.class, card.parts().get(1)).text().text());
  }

  @Test
  void aSampleThatMayNotBeAnsweredIsNotOffered() {
    doubting();
    scene.suggests(new SampleQuestion("en", ASKED));

    assertEquals(List.of(ASKED), scene.room.unansweredSamples());
  }
}
