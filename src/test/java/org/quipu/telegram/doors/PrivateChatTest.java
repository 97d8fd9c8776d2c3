package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

final class PrivateChatTest extends DoorTest {
  @Test
  void questionGetsRichCardUnderIt() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    assertTrue(card.isRich());
    assertTrue(card.text().contains("18 coups"), card.text());
    bot.settle();
    server.assertNothingElseIn(rosa.privateRoom());
    bot.assertNothingRefused();
  }

  @Test
  void captionIsQuestion() {
    FakeMessage photo = rosa.inPrivate().sendsPhoto(QUESTION);
    assertTrue(server.awaitReply(photo).isRich());
  }

  @Test
  void captionOfDocumentIsQuestion() {
    FakeMessage document =
        rosa.inPrivate()
            .sendsDocument(
                "a.pdf", "application/pdf", "a".getBytes(StandardCharsets.UTF_8), QUESTION);
    assertTrue(server.awaitReply(document).text().contains("¶"));
  }

  @Test
  void voiceAndStickerGetOneLineThatSaysWhatToDo() {
    FakeMessage voice = rosa.inPrivate().sendsVoice();
    FakeMessage sticker = rosa.inPrivate().sendsSticker("👍");
    assertAll(
        () -> assertTrue(server.awaitReply(voice).text().contains("in words")),
        () -> assertTrue(server.awaitReply(sticker).text().contains("in words")));
  }

  @Test
  void smallTalkGetsNoQuote() {
    FakeMessage thanks = server.awaitReply(rosa.says("thanks"));
    assertEquals("You are welcome.", thanks.text());
    assertFalse(thanks.text().contains("¶"));
  }

  @Test
  void answerIsInTheLanguageOfThePersonsProgram() {
    Person juan = server.user("Juan", "es");
    assertEquals("De nada.", server.awaitReply(juan.says("gracias")).text());
  }

  @Test
  void longQuestionComesOutWhole() {
    FakeMessage question = rosa.says("🙂 " + "Castillo ".repeat(450).strip());
    assertFalse(server.awaitReply(question).text().isEmpty());
    bot.assertNothingRefused();
  }

  @Test
  void declineNamesTheUnknownWordAndOffersTheClosest() {
    FakeMessage decline = server.awaitReply(rosa.says("What is the zyxwvuts of the qwertyuiop?"));
    assertAll(
        () -> assertTrue(decline.text().contains("zyxwvuts"), decline.text()),
        () -> assertFalse(quotes(decline)));
  }

  @Test
  void deepLinkOpensTheCitation() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    String id = bot.store.citations().onCard(rosa.privateRoom().id(), card.id()).getFirst().id();
    FakeMessage opened = server.awaitReply(tito.says("/start q_" + id));
    assertTrue(opened.text().contains(ANSWER), opened.text());
  }
}
