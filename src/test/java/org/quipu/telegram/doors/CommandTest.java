package org.quipu.telegram.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.SampleQuestion;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

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
          /ask how many lighthouses has Varnes built? | 18 lighthouses
          /cite Varnes has built 18 lighthouses | 18 lighthouses
          /timeline Brandt          | Brandt
          /compare what did Brandt do in December 1972? | ¶
          /check Varnes has built 18 lighthouses since it won independence from Skerria in 1821 | word for word
          /articles                   | lighthouses
          /sources                    | cited
          /settings                   | Language
          /privacy                    | kept
          /stats                      | 13 articles
          /reload                     | 13 kept
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

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void startOffersThreeQuestionsInThePersonsLanguageEachOfWhichIsAnswered(String language) {
    Person person = server.user("Ana", language);
    FakeMessage start = server.awaitReply(person.says("/start"));
    List<String> samples =
        CORPUS.library().samples().get().stream()
            .filter(sample -> sample.lang().equals(language))
            .map(SampleQuestion::text)
            .toList();
    assertEquals(3, start.buttons().size());
    for (FakeMessage.Button button : start.buttons()) {
      String beginning = button.label().replaceFirst("…$", "");
      assertTrue(samples.stream().anyMatch(text -> text.startsWith(beginning)), button.label());
      person.pressesData(start, button.data()).awaitAnswer();
      FakeMessage answer = server.awaitReply(start);
      assertAll(
          () -> assertTrue(quotes(answer), answer.text()),
          () -> assertTrue(answer.text().contains(beginning), answer.text()));
    }
    bot.assertNothingRefused();
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
  void menusAreNotPublishedAgainWhenNothingDiffers() throws Exception {
    int before =
        server.requests("setMyCommands").stream().filter(r -> r.accepted()).toList().size();
    restart(choices());
    int after = server.requests("setMyCommands").stream().filter(r -> r.accepted()).toList().size();
    assertEquals(before, after);
  }

  @Test
  void operatorsFileGoesToTheImport() throws Exception {
    ShelfInTest shelf = new ShelfInTest();
    restart(choices().importing(shelf));
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
