package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.GuestAsked;
import org.quipu.telegram.fake.SentRequest;

final class GuestTest extends DoorTest {
  @Test
  void mentionIsAnsweredWithOneCardAndNothingIsKept() {
    GuestAsked asked = rosa.asksGuest("@quipu_bot " + QUESTION);
    SentRequest answer = asked.awaitAnswer();
    assertTrue(text(answer).contains(ANSWER), answer.toString());
    bot.settle();
    assertAll(
        () -> assertEquals(1, server.requests("answerGuestQuery").size()),
        () ->
            assertEquals(List.of(), bot.store.citations().in(asked.chatId(), OptionalInt.empty())),
        () -> assertFalse(answer.parameters().toString().contains("callback_data")));
    bot.assertNothingRefused();
  }

  @Test
  void messageRepliedToIsTheClaim() {
    SentRequest answer =
        rosa.asksGuest("@quipu_bot source?", tito, "Varnes has seen 18 lighthouses.").awaitAnswer();
    assertTrue(text(answer).contains(ANSWER), answer.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@quipu_bot",
        "is this true, @quipu_bot",
        "@quipu_bot is that really true?",
        "@quipu_bot what is the source of this?"
      })
  void messageRepliedToIsTheClaimWhateverTheMentionSays(String text) {
    SentRequest answer =
        rosa.asksGuest(text, tito, "Varnes has seen 18 lighthouses.").awaitAnswer();
    assertTrue(text(answer).contains(ANSWER), answer.toString());
  }

  @Test
  void questionUnderAMessageThatNothingBearsOnIsAnswered() {
    SentRequest answer =
        rosa.asksGuest("@quipu_bot " + QUESTION, tito, "zyxwvut blargh").awaitAnswer();
    assertTrue(text(answer).contains(ANSWER), answer.toString());
    bot.settle();
    assertEquals(1, server.requests("answerGuestQuery").size());
  }

  @Test
  void questionWithoutAnswerIsDeclinedOnce() {
    SentRequest answer = rosa.asksGuest("@quipu_bot " + UNANSWERABLE).awaitAnswer();
    assertTrue(text(answer).contains("No passage"), answer.toString());
  }

  private static String text(SentRequest answer) {
    JsonNode content = answer.parameters().path("result").path("input_message_content");
    return content.toString();
  }
}
