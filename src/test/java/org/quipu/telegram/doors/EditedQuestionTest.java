package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

final class EditedQuestionTest extends DoorTest {
  @Test
  void editedQuestionEditsItsCard() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    rosa.inPrivate().edits(question, OTHER_QUESTION);
    FakeMessage edited = server.awaitEdit(card);
    assertTrue(edited.text().contains(OTHER_ANSWER), edited.text());
    bot.settle();
    assertEquals(1, rosa.privateRoom().messagesFromBot().size());
    bot.assertNothingRefused();
  }

  @Test
  void questionThatHasNoAnswerAnyMoreTurnsItsCardIntoADecline() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    rosa.inPrivate().edits(question, UNANSWERABLE);
    assertAll(
        () -> assertFalse(quotes(server.awaitEdit(card))),
        () -> assertEquals(1, rosa.privateRoom().messagesFromBot().size()));
  }

  @Test
  void questionThatOnlyTheEditAddressesGetsItsFirstAnswer() {
    Room group = server.supergroup("Typing").with(rosa);
    server.bot().readsAllGroupMessages(true);
    FakeMessage question = rosa.in(group).says("@quipu_bto " + QUESTION);
    rosa.in(group).edits(question, "@quipu_bot " + QUESTION);
    assertTrue(quotes(server.awaitReply(question)));
  }

  @Test
  void editThatLeavesTheWordsAsTheyWereLeavesTheCardAlone() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    rosa.presses(card, "›").awaitAnswer();
    String second = server.awaitEdit(card).text();
    rosa.inPrivate().edits(question, QUESTION);
    bot.settle();
    assertAll(
        () -> assertEquals(second, card.text()),
        () -> assertEquals(1, rosa.privateRoom().messagesFromBot().size()));
    bot.assertNothingRefused();
  }

  @Test
  void deletedCardIsNotSentAgain() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    rosa.privateRoom().deletes(card);
    rosa.inPrivate().edits(question, OTHER_QUESTION);
    bot.settle();
    assertEquals(0, rosa.privateRoom().messagesFromBot().size());
  }
}
