package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.chat.Card;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.corpus.SampleQuestion;
import org.quipu.store.RetentionSettings;
import org.quipu.store.Verdicts;

/** People mark that a quote does not answer, and nothing is kept about them. */
final class VerdictTest {
  private static final String COST = "What did the Orsund bridge cost?";
  private static final String KEEPERS = "Brandvik lighthouse employs keepers";
  private static final String WRONG = "👎";
  private static final String LOST =
      "I no longer have the question for this quote, so nothing was recorded.";

  @AutoClose private final Scene scene = Scene.usual();

  private String press(Card card, String asked) {
    return Scene.toast(scene.press(Scene.ANNA, Scene.PRIVATE, card, WRONG, asked));
  }

  private List<Verdicts.Counted> verdicts() {
    return scene.store.verdicts().all();
  }

  private static Verdicts.Counted wrong(Card card, String query, long times) {
    return new Verdicts.Counted(
        new Verdicts.Entry(card.cited().getFirst().id().toString(), query, false, Verdicts.WRONG),
        times,
        LocalDate.of(2026, 11, 22));
  }

  @Test
  void aPressIsThankedForAndKeptWithItsQuestion() {
    Card card = scene.ask(COST);
    assertEquals("Thank you. Noted: this does not answer.", press(card, COST));
    assertEquals(List.of(wrong(card, COST, 1)), verdicts());
  }

  @Test
  void aPressInSpanishIsThankedForInSpanish() {
    Card card = scene.ask(COST);
    Place hers = new Place(9, OptionalInt.empty(), Place.Kind.PRIVATE);
    assertEquals(
        "Gracias. Anotado: esto no responde.",
        Scene.toast(scene.press(Scene.CARMEN, hers, card, WRONG, COST)));
  }

  @Test
  void theSamePersonCountsOnceOnTheSameCard() {
    Card card = scene.ask(COST);
    press(card, COST);
    assertEquals("You have already marked this.", press(card, COST));
    assertEquals(List.of(wrong(card, COST, 1)), verdicts());
  }

  @Test
  void othersCountAndSoDoesAnotherCard() {
    Card card = scene.ask(COST);
    press(card, COST);
    scene.press(Scene.BEN, Scene.PRIVATE, card, WRONG, COST);
    scene.room.hear(
        new Turn.Press(
            Scene.ANNA,
            Scene.PRIVATE,
            ButtonData.parse(Scene.data(card, WRONG)),
            OptionalInt.of(2),
            Optional.of(COST)));
    assertEquals(List.of(wrong(card, COST, 3)), verdicts());
  }

  @Test
  void anotherPageIsAnotherVerdict() {
    Card first = scene.ask(KEEPERS);
    Card second = scene.press(first, "›", KEEPERS);
    press(first, KEEPERS);
    press(second, KEEPERS);
    assertEquals(2, verdicts().size());
  }

  @Test
  void aWiderQuoteIsJudgedAsItIsShown() {
    Card card = scene.ask(COST);
    Card wider = scene.press(card, "Wider", COST);
    press(wider, COST);
    assertNotEquals(card.cited(), wider.cited());
    assertEquals(List.of(wrong(wider, COST, 1)), verdicts());
  }

  @Test
  void theQueryIsNormalisedButKeepsItsCapitals() {
    press(scene.ask(COST), "  What did\n the\u00a0Orsund\u0000 bridge   cost? ");
    assertEquals(COST, verdicts().getFirst().entry().query());
  }

  @Test
  void aClaimIsKeptAsOne() {
    String claim = "The Orsund bridge cost four million crowns.";
    Card card = scene.command("cite", claim);
    press(card, claim);
    assertTrue(verdicts().getFirst().entry().claim());
  }

  @Test
  void aSampleQuestionIsFoundAgainWithoutAMessage() {
    scene.suggests(new SampleQuestion("en", COST));
    Card start = scene.command("start", "");
    Card card = Scene.sent(scene.press(Scene.ANNA, Scene.PRIVATE, start, COST, ""));
    press(card, "");
    assertEquals(List.of(wrong(card, COST, 1)), verdicts());
  }

  @Test
  void nothingIsNotedWhereTheQuestionIsGone() {
    Card card = scene.ask(COST);
    assertEquals(LOST, press(card, " "));
    assertEquals(List.of(), verdicts());
  }

  @Test
  void nothingIsNotedWhereTheWordsLeadElsewhereByNow() {
    Card card = scene.ask(COST);
    assertEquals(LOST, press(card, KEEPERS));
    assertEquals(List.of(), verdicts());
  }

  @Test
  void nothingIsNotedOfAQuoteThatTheCorpusNoLongerHas() {
    Card card = scene.ask(COST);
    scene.corpusIs(Articles.LIGHTHOUSE_1990, Articles.LIGHTHOUSE_2005);
    assertEquals(LOST, press(card, COST));
    assertEquals(List.of(), verdicts());
  }

  @Test
  void nothingIsNotedWhereTheBotOnlyVisits() {
    Card card = scene.ask(COST);
    assertEquals(LOST, Scene.toast(scene.press(Scene.ANNA, Place.GUEST, card, WRONG, COST)));
    assertEquals(List.of(), verdicts());
  }

  @Test
  void whatIsNoAnswerCannotBeJudged() {
    String unanswered = "xyzzy plugh";
    Card closest = scene.press(scene.ask(unanswered), "closest", unanswered);
    Card checked = scene.command("check", "The Orsund bridge cost four million crowns.");
    assertAll(
        () -> assertFalse(Scene.quotes(closest).isEmpty()),
        () -> assertFalse(Scene.labels(closest).contains(WRONG)),
        () -> assertFalse(Scene.labels(checked).contains(WRONG)));
  }

  @Test
  void erasingForgetsWhoPressedButNotTheVerdict() {
    Card card = scene.ask(COST);
    press(card, COST);
    scene.press(scene.command("privacy", ""), "Erase", "");
    assertEquals(List.of(wrong(card, COST, 1)), verdicts());
    assertEquals("Thank you. Noted: this does not answer.", press(card, COST));
  }

  @Test
  void operatorsSeeHowMany() {
    press(scene.ask(COST), COST);
    String figures =
        Scene.words(Scene.sent(scene.command(Scene.OPERATOR, Scene.PRIVATE, "stats", "")));
    assertTrue(figures.endsWith("One 👎"), figures);
  }

  @Test
  void switchedOffThereIsNoButtonAndAnOldOneDoesNothing(@TempDir Path other) {
    Card before = scene.ask(COST);
    RetentionSettings none =
        new RetentionSettings(
            false, Duration.ofDays(7), Duration.ofDays(7), Optional.empty(), true, false);
    try (Scene silent = Scene.keeping(none)) {
      Reply reply = silent.press(Scene.ANNA, Scene.PRIVATE, before, WRONG, COST);
      assertFalse(Scene.labels(silent.ask(COST)).contains(WRONG));
      assertEquals("This button no longer works.", Scene.toast(reply));
      assertEquals(List.of(), silent.store.verdicts().all());
    }
  }
}
