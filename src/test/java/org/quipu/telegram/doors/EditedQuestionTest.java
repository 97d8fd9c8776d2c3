package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void questionThatGetsAnAnswerByItsEditTurnsItsDeclineIntoACard() {
    FakeMessage question = rosa.says(UNANSWERABLE);
    FakeMessage decline = server.awaitReply(question);
    rosa.inPrivate().edits(question, QUESTION);
    FakeMessage card = server.awaitEdit(decline);
    assertAll(
        () -> assertTrue(card.text().contains(ANSWER), card.text()),
        () -> assertEquals(1, rosa.privateRoom().messagesFromBot().size()));
    rosa.presses(card, "›").awaitAnswer();
    assertTrue(quotes(server.awaitEdit(card)));
    bot.assertNothingRefused();
  }

  @Test
  void smallTalkThatBecomesAQuestionIsAnsweredInItsPlace() {
    FakeMessage thanks = rosa.says("thanks");
    FakeMessage line = server.awaitReply(thanks);
    rosa.inPrivate().edits(thanks, QUESTION);
    assertTrue(server.awaitEdit(line).text().contains(ANSWER));
  }

  @Test
  void editedCaptionEditsItsCard() {
    FakeMessage photo = rosa.inPrivate().sendsPhoto(QUESTION);
    FakeMessage card = server.awaitReply(photo);
    rosa.inPrivate().edits(photo, OTHER_QUESTION);
    assertTrue(server.awaitEdit(card).text().contains(OTHER_ANSWER));
  }

  @Test
  void editedCommandEditsItsCard() {
    Room group = server.supergroup("Debate").with(rosa);
    FakeMessage asked = rosa.in(group).says("/cite Varnes has built 18 lighthouses");
    FakeMessage card = server.awaitReply(asked);
    rosa.in(group).edits(asked, "/ask " + OTHER_QUESTION);
    assertTrue(server.awaitEdit(card).text().contains(OTHER_ANSWER));
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @ParameterizedTest
  @CsvSource({"47, true", "49, false"})
  void questionIsCorrectedForTwoDays(int hoursAgo, boolean corrected) {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    String before = card.text();
    ObjectNode edited = question.json();
    edited.put("date", Instant.now().minus(Duration.ofHours(hoursAgo)).getEpochSecond());
    edited.put("edit_date", Instant.now().getEpochSecond());
    edited.put("text", OTHER_QUESTION);
    server.update("{\"edited_message\":" + edited + "}");
    bot.settle();
    assertEquals(corrected, !before.equals(card.text()));
  }
}
