package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.store.Verdicts;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

/** The button that marks a quote as not answering. */
final class VerdictDoorTest extends DoorTest {
  private static final String WRONG = "👎";

  private List<Verdicts.Counted> verdicts() {
    bot.settle();
    return bot.store.verdicts().all();
  }

  @Test
  void aPressIsAnsweredWithThanksAndChangesNothingElse() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    String before = card.text();
    String toast = rosa.presses(card, WRONG).awaitToast();
    List<Verdicts.Counted> kept = verdicts();
    assertAll(
        () -> assertTrue(toast.startsWith("Thank you"), toast),
        () -> assertEquals(1, kept.size()),
        () -> assertEquals(QUESTION, kept.getFirst().entry().query()),
        () -> assertEquals(before, card.text()),
        () -> assertEquals(List.of(), server.requests("editMessageText")),
        () -> assertEquals(1, server.requests("answerCallbackQuery").size()),
        () -> assertEquals(1, rosa.privateRoom().messagesFromBot().size()));
    bot.assertNothingRefused();
  }

  @Test
  void inAGroupAnybodyMayJudgeAndEachPersonCountsOnce() {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    tito.presses(card, WRONG).awaitToast();
    String again = tito.presses(card, WRONG).awaitToast();
    rosa.presses(card, WRONG).awaitToast();
    List<Verdicts.Counted> kept = verdicts();
    assertAll(
        () -> assertTrue(again.contains("already"), again),
        () -> assertEquals(1, kept.size()),
        () -> assertEquals(2, kept.getFirst().times()),
        () -> assertEquals(QUESTION, kept.getFirst().entry().query()),
        () -> assertEquals(1, group.messagesFromBot().size()));
  }

  @Test
  void underAClaimTheClaimIsWhatWasAsked() {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage claim = tito.in(group).says("Well. Varnes has seen 18 lighthouses in its history.");
    rosa.in(group).replyingTo(claim).quoting("Varnes has seen 18 lighthouses").says("/cite");
    FakeMessage card = server.awaitReply(claim);
    tito.presses(card, WRONG).awaitToast();
    Verdicts.Entry kept = verdicts().getFirst().entry();
    assertAll(
        () -> assertEquals("Varnes has seen 18 lighthouses", kept.query()),
        () -> assertTrue(kept.claim()));
  }

  @Test
  void ofADeletedQuestionNothingIsNotedAndThatIsSaid() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    rosa.privateRoom().deletes(question);
    String toast = rosa.presses(card, WRONG).awaitToast();
    assertTrue(toast.contains("nothing was recorded"), toast);
    assertEquals(List.of(), verdicts());
  }

  @Test
  void whatIsPostedFromInlineModeHasNoSuchButton() {
    String results = rosa.types(QUESTION).awaitAnswer().parameters().path("results").toString();
    assertAll(
        () -> assertTrue(results.contains("Copy citation"), results),
        () -> assertFalse(results.contains(WRONG), results));
  }
}
