package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

final class PrivateChatTest {
  private static final String QUESTION = "how many coups has Peru had?";

  @RegisterExtension static final ShippedCorpus CORPUS = new ShippedCorpus();

  private final FakeBotApiServer server = FakeBotApiServer.start();
  private final Person rosa = server.user("Rosa");
  private BotInTest bot;

  @BeforeEach
  void start(@TempDir Path data) throws Exception {
    bot = BotInTest.start(server, CORPUS, data, BotInTest.Choices.usual());
  }

  @AfterEach
  void stop() {
    bot.close();
    server.close();
  }

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
}
