package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.Room;

final class GroupTest extends DoorTest {
  private final Room group = server.supergroup("Quechua readers").with(rosa, tito);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ask how many lighthouses has Varnes built?",
        "/ask@quipu_bot how many lighthouses has Varnes built?",
        "/ask@Quipu_Bot how many lighthouses has Varnes built?",
        "@quipu_bot how many lighthouses has Varnes built?",
        "say, @quipu_bot, how many lighthouses has Varnes built?",
        "how many lighthouses has Varnes built? @quipu_bot",
        "@quipu_bot /ask how many lighthouses has Varnes built?"
      })
  void addressedMessageGetsOneAnswerUnderIt(String text) {
    FakeMessage answer = server.awaitReply(rosa.in(group).says(text));
    assertTrue(answer.text().contains(ANSWER), answer.text());
    bot.settle();
    server.assertNothingElseIn(group);
    bot.assertNothingRefused();
  }

  @Test
  void mentionInCaptionIsAnswered() {
    FakeMessage photo = rosa.in(group).sendsPhoto("@quipu_bot " + QUESTION);
    assertTrue(server.awaitReply(photo).text().contains(ANSWER));
  }

  @Test
  void replyToTheBotGoesOn() {
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    FakeMessage next = tito.in(group).replyingTo(card).says(OTHER_QUESTION);
    assertTrue(server.awaitReply(next).text().contains(OTHER_ANSWER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how many lighthouses has Varnes built?",
        "/ask@other_bot how many lighthouses has Varnes built?",
        "/unheardof",
        "@tito_test do you know what @quipu_bot says of lighthouses?",
        "@quipu_bottle how many lighthouses has Varnes built?"
      })
  void messageToOthersMeetsSilence(String text) {
    server.bot().readsAllGroupMessages(true);
    rosa.in(group).says(text);
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void replyToTheBotThatMentionsSomebodyElseMeetsSilence() {
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    rosa.in(group).replyingTo(card).says("@tito_test look at that");
    rosa.in(group).replyingTo(card).saysTo(tito, "Tito look at that");
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void answerStaysInItsTopic() {
    int topic = group.topic("History");
    FakeMessage asked = rosa.in(group).inTopic(topic).says("/ask " + QUESTION);
    FakeMessage inTopic = server.awaitReply(asked);
    FakeMessage general = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    assertAll(
        () -> assertEquals(Optional.of(topic), inTopic.topic()),
        () -> assertEquals(Optional.empty(), general.topic()));
    bot.assertNothingRefused();
  }

  @Test
  void anonymousAdminAndChannelIdentityAreAnswered() {
    Room channel = server.channel("News");
    FakeMessage anonymous = rosa.in(group).anonymously().says("/ask " + QUESTION);
    FakeMessage asChannel = rosa.in(group).as(channel).says("/ask " + QUESTION);
    assertAll(
        () -> assertTrue(quotes(server.awaitReply(anonymous))),
        () -> assertTrue(quotes(server.awaitReply(asChannel))));
  }

  @Test
  void settingsAreForAdminsOnly() {
    group.withAdmin(rosa);
    FakeMessage settings = server.awaitReply(rosa.in(group).says("/settings@quipu_bot"));
    String toast = tito.presses(settings, "Español").awaitToast();
    assertFalse(toast.isEmpty());
    rosa.presses(settings, "Español").awaitAnswer();
    server.awaitEdit(settings);
    FakeMessage thanks = rosa.in(group).says("@quipu_bot gracias");
    assertEquals("De nada.", server.awaitReply(thanks).text());
  }

  @Test
  void anonymousAdminMayOpenSettingsAndChannelIdentityMayNot() {
    FakeMessage ours = rosa.in(group).anonymously().says("/settings@quipu_bot");
    FakeMessage theirs = rosa.in(group).as(server.channel("News")).says("/settings@quipu_bot");
    assertAll(
        () -> assertFalse(server.awaitReply(ours).buttons().isEmpty()),
        () -> assertTrue(server.awaitReply(theirs).buttons().isEmpty()));
  }

  @Test
  void declineIsOneShortMessage() {
    FakeMessage decline = server.awaitReply(rosa.in(group).says("/ask " + UNANSWERABLE));
    assertTrue(decline.text().length() <= 300, decline.text());
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void settingsSurviveTheMoveToASupergroup() {
    Room old = server.group("Small").with(rosa, tito).withAdmin(rosa);
    FakeMessage settings = server.awaitReply(rosa.in(old).says("/settings@quipu_bot"));
    rosa.presses(settings, "Español").awaitAnswer();
    server.awaitEdit(settings);
    Room moved = server.migrate(old, rosa);
    bot.settle();
    FakeMessage thanks = rosa.in(moved).says("@quipu_bot gracias");
    assertEquals("De nada.", server.awaitReply(thanks).text());
  }

  @Test
  void removedBotKnowsThatItCannotWrite() {
    server.botBecomes("kicked", group, rosa);
    bot.settle();
    assertFalse(bot.store.chats().isActive(group.id()));
    server.botBecomes("member", group, rosa);
    bot.settle();
    assertTrue(bot.store.chats().isActive(group.id()));
  }

  @ParameterizedTest
  @CsvSource({"/hlep@quipu_bot, /help", "/tmeline@quipu_bot Brandt, /timeline"})
  void mistypedCommandThatNamesTheBotGetsTheNearest(String typed, String meant) {
    FakeMessage hint = server.awaitReply(rosa.in(group).says(typed));
    assertTrue(hint.text().contains(meant), hint.text());
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hlep",
        "/asks how many lighthouses has Varnes built?",
        "/hlep@other_bot",
        "/ask@quipu_bottle how many lighthouses has Varnes built?",
        "👍",
        "thanks"
      })
  void whatIsMeantForNobodyMeetsSilence(String text) {
    server.bot().readsAllGroupMessages(true);
    rosa.in(group).says(text);
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void pressOfAMemberOnSettingsGetsAToastAndNothingMore() {
    group.withAdmin(rosa);
    FakeMessage settings = server.awaitReply(rosa.in(group).says("/settings@quipu_bot"));
    String before = settings.text();
    for (FakeMessage.Button button : settings.buttons()) {
      assertFalse(tito.pressesData(settings, button.data()).awaitToast().isEmpty());
    }
    bot.settle();
    server.assertNothingElseIn(group);
    assertEquals(before, settings.text());
  }

  @Test
  void mediaWithoutWordsMeetsSilenceAlsoUnderACardOfTheBot() {
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    rosa.in(group).replyingTo(card).sendsSticker("👍");
    rosa.in(group).replyingTo(card).sendsVoice();
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void thumbUnderACardOfTheBotMeetsSilence() {
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    tito.in(group).replyingTo(card).says("👍");
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void answerInTheGeneralTopicNamesNoTopic() {
    group.withTopics();
    FakeMessage asked = rosa.in(group).says("/ask " + QUESTION);
    FakeMessage card = server.awaitReply(asked);
    rosa.presses(card, "›").awaitAnswer();
    server.awaitEdit(card);
    FakeMessage sources = server.awaitReply(rosa.in(group).says("/sources bibtex"));
    bot.settle();
    assertAll(
        () -> assertTrue(sources.exists()),
        () ->
            assertTrue(
                server.requests().stream().noneMatch(r -> r.has("message_thread_id")),
                "a topic was named"));
    bot.assertNothingRefused();
  }

  @Test
  void languageOfAGroupIsNotThatOfWhoeverSpeaks() {
    Person juan = server.user("Juan", "es");
    FakeMessage decline = server.awaitReply(juan.in(group).says("/ask " + UNANSWERABLE));
    assertTrue(decline.text().startsWith("No passage"), decline.text());
  }
}
