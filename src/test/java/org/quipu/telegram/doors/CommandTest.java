package org.quipu.telegram.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.telegram.fake.FakeMessage;

final class CommandTest extends DoorTest {
  private static final long OPERATOR_ID = 7_000_000_001L;

  @Override
  BotInTest.Choices choices() {
    return BotInTest.Choices.usual().operatedBy(OPERATOR_ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /start                      | exact words
          /help                       | /timeline
          /ask how many coups has Peru had? | 18 coups
          /cite Peru has had 18 coups | 18 coups
          /timeline Castillo          | Castillo
          /compare what did Castillo do in December 2022? | ¶
          /check Peru has had 18 coups since it won independence from Spain in 1821 | word for word
          /articles                   | coups
          /sources                    | cited
          /settings                   | Language
          /privacy                    | kept
          /stats                      | 2
          /reload                     | 2
          /hlep                       | /help
          """)
  void commandIsAnsweredUnderIt(String command, String part) {
    assertEquals(OPERATOR_ID, rosa.id());
    FakeMessage answer = server.awaitReply(rosa.says(command));
    assertTrue(answer.text().contains(part), answer.text());
    bot.settle();
    server.assertNothingElseIn(rosa.privateRoom());
    bot.assertNothingRefused();
  }

  @Test
  void startOffersSampleQuestionsThatAnswer() {
    FakeMessage start = server.awaitReply(rosa.says("/start"));
    assertFalse(start.buttons().isEmpty());
    rosa.pressesData(start, start.buttons().getFirst().data()).awaitAnswer();
    bot.settle();
    assertTrue(rosa.privateRoom().messagesFromBot().stream().anyMatch(DoorTest::quotes));
  }

  @Test
  void operatorsCommandsAreUnknownToOthers() {
    FakeMessage answer = server.awaitReply(tito.says("/reload"));
    assertFalse(answer.text().contains("Read"), answer.text());
  }

  @Test
  void menusArePublishedByScopeAndLanguage() {
    assertAll(
        () -> assertFalse(server.commands("all_private_chats", "").isEmpty()),
        () -> assertTrue(server.commands("all_group_chats", "es").toString().contains("Cómo")),
        () ->
            assertTrue(
                server.commands("all_chat_administrators", "").toString().contains("settings")),
        () -> assertFalse(server.commands("all_group_chats", "").toString().contains("settings")));
  }

  @Test
  void menusAreNotPublishedAgainWhenNothingDiffers(@TempDir Path data) throws Exception {
    int before =
        server.requests("setMyCommands").stream().filter(r -> r.accepted()).toList().size();
    bot.close();
    bot = BotInTest.start(server, CORPUS, data, choices());
    int after = server.requests("setMyCommands").stream().filter(r -> r.accepted()).toList().size();
    assertEquals(before, after);
  }

  @Test
  void operatorsFileGoesToTheImport(@TempDir Path data) throws Exception {
    bot.close();
    ShelfInTest shelf = new ShelfInTest();
    bot = BotInTest.start(server, CORPUS, data, choices().importing(shelf));
    FakeMessage file =
        rosa.inPrivate().sendsDocument("new.md", "text/markdown", "# News".getBytes(UTF_8), "");
    FakeMessage preview = server.awaitReply(file);
    assertAll(
        () -> assertEquals("new.md: # News", shelf.seen()),
        () -> assertFalse(preview.buttons().isEmpty()));
    rosa.pressesData(preview, preview.buttons().getFirst().data()).awaitAnswer();
    bot.settle();
    assertEquals("abc", shelf.confirmed());
  }
}
