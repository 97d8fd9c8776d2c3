package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Press;
import org.quipu.telegram.fake.Room;
import org.quipu.telegram.fake.SentRequest;

final class ButtonTest extends DoorTest {
  @Test
  void pagesTurnInTheSameMessageForwardAndBack() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    String first = card.text();
    rosa.presses(card, "›").awaitAnswer();
    assertNotEquals(first, server.awaitEdit(card).text());
    rosa.presses(card, "‹").awaitAnswer();
    assertEquals(first, server.awaitEdit(card).text());
    bot.settle();
    assertEquals(1, rosa.privateRoom().messagesFromBot().size());
    bot.assertNothingRefused();
  }

  @Test
  void widerQuoteIsShownInPlace() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    String before = card.text();
    FakeMessage.Button wider =
        card.buttons().stream()
            .filter(b -> b.label().startsWith("Wider"))
            .findFirst()
            .orElseThrow();
    rosa.pressesData(card, wider.data()).awaitAnswer();
    server.awaitEdit(card);
    assertNotEquals(before, card.text());
    bot.assertNothingRefused();
  }

  @Test
  void pagesTurnUnderAClaimToo() {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage claim = tito.in(group).says("Well. Varnes has seen 18 lighthouses in its history.");
    rosa.in(group)
        .replyingTo(claim)
        .quoting("Varnes has seen 18 lighthouses in its history.")
        .says("/cite");
    FakeMessage card = server.awaitReply(claim);
    tito.presses(card, "›").awaitAnswer();
    assertTrue(quotes(server.awaitEdit(card)));
  }

  @Test
  void onlyAskerAndAdminsDelete() {
    Room group = server.supergroup("Debate").with(rosa, tito).withAdmin(server.user("Ana"));
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    assertFalse(tito.presses(card, "🗑").awaitToast().isEmpty());
    assertTrue(card.exists());
    assertEquals("", rosa.presses(card, "🗑").awaitToast());
    assertFalse(card.exists());
  }

  @Test
  void unknownAndExpiredPressesGetAToast() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    FakeMessage.Button next = card.button("›");
    assertFalse(rosa.pressesData(card, "nonsense").awaitToast().isEmpty());
    rosa.privateRoom().deletes(card);
    Press gone = rosa.pressesData(card, next.data());
    assertFalse(gone.awaitToast().isEmpty());
  }

  @Test
  void deleteButtonOfAnotherCardDoesNotDelete() {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    FakeMessage own = server.awaitReply(tito.in(group).says("/ask " + OTHER_QUESTION));
    assertFalse(tito.pressesData(card, own.button("🗑").data()).awaitToast().isEmpty());
    assertTrue(card.exists());
  }

  @Test
  void madeUpDeletionOfACardThatQuotesNothingDoesNotDelete() {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage card = server.awaitReply(rosa.in(group).says("/help"));
    String ownId = Long.toString(tito.id(), Character.MAX_RADIX);
    assertFalse(tito.pressesData(card, "d1:" + ownId).awaitToast().isEmpty());
    assertTrue(card.exists());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d1:zzzzzzzzzzzzz",
        "s1:0:qAAAAAAAAAAAAAAAAAAAAAAA:qa:1",
        "w1:0:qAAAAAAAAAAAAAAAAAAAAAAA:qa:1",
        "j1:qAAAAAAAAAAAAAAAAAAAAAAA:qa",
        "z1:language:es",
        "z1:style:apa",
        "x1",
        "i2:tffffa",
        "i2:effffa",
        "k1:abc",
        "::::",
        "💥💥💥💥💥💥💥💥💥💥💥💥💥💥💥💥"
      })
  void forgedPressOfAMemberGetsOneToastAndChangesNothing(String data) {
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage card = server.awaitReply(rosa.in(group).says("/ask " + QUESTION));
    String before = card.text();
    assertFalse(tito.pressesData(card, data).awaitToast().isEmpty());
    bot.settle();
    assertAll(
        () -> assertEquals(1, server.requests("answerCallbackQuery").size()),
        () -> assertEquals(before, card.text()),
        () -> assertEquals(1, group.messagesFromBot().size()));
  }

  @Test
  void everyPressIsAnsweredOnce() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    String position = card.button("1/5").data();
    rosa.presses(card, "›").awaitAnswer();
    rosa.pressesData(card, position).awaitAnswer();
    bot.settle();
    assertEquals(2, server.requests("answerCallbackQuery").size());
  }

  @Test
  void expiredQueryHarmsNothing() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    rosa.presses(card, "›").expires();
    server.awaitEdit(card);
    bot.settle();
  }

  @Test
  void closestPassagesAreOneButtonFromADecline() {
    FakeMessage decline = server.awaitReply(rosa.says(POORLY_ANSWERABLE));
    assertFalse(quotes(decline), decline.text());
    rosa.presses(decline, "Show the closest anyway").awaitAnswer();
    bot.settle();
    assertTrue(rosa.privateRoom().messagesFromBot().stream().anyMatch(DoorTest::quotes));
  }

  @Test
  void exportComesAsADocument() {
    server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    FakeMessage sources = server.awaitReply(rosa.says("/sources"));
    List<FakeMessage.Button> exports =
        sources.buttons().stream().filter(b -> b.label().contains("BibTeX")).toList();
    rosa.pressesData(sources, exports.getFirst().data()).awaitAnswer();
    SentRequest document = server.awaitRequest("sendDocument");
    assertAll(
        () -> assertTrue(document.accepted(), document.complaint()),
        () -> assertTrue(document.files().values().iterator().next().name().endsWith(".bib")));
    bot.assertNothingRefused();
  }

  @Test
  void erasingLeavesNothingOfTheChat() {
    server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    long chat = rosa.privateRoom().id();
    assertFalse(bot.store.citations().in(chat, OptionalInt.empty()).isEmpty());
    FakeMessage privacy = server.awaitReply(rosa.says("/privacy"));
    rosa.pressesData(privacy, privacy.buttons().getFirst().data()).awaitAnswer();
    bot.settle();
    assertEquals(List.of(), bot.store.citations().in(chat, OptionalInt.empty()));
    FakeMessage sources = server.awaitReply(rosa.says("/sources"));
    assertEquals("Nothing has been cited here yet.", sources.text());
  }

  @Test
  void pressOnACardWhoseTextChangedSaysSo() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    CORPUS.replace(ANSWERING_FILE, "18 lighthouses", "19 lighthouses");
    FakeMessage.Button wider =
        card.buttons().stream()
            .filter(b -> b.label().startsWith("Wider"))
            .findFirst()
            .orElseThrow();
    rosa.pressesData(card, wider.data()).awaitAnswer();
    FakeMessage changed = server.awaitEdit(card);
    assertAll(
        () -> assertTrue(changed.text().contains("changed"), changed.text()),
        () -> assertFalse(changed.text().contains("18 lighthouses"), changed.text()));
  }

  @Test
  void buttonsOutliveTheProcess() throws Exception {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    String first = card.text();
    restart(choices());
    rosa.presses(card, "›").awaitAnswer();
    String second = server.awaitEdit(card).text();
    rosa.presses(card, "Wider ↔").awaitAnswer();
    String wider = server.awaitEdit(card).text();
    assertAll(
        () -> assertNotEquals(first, second),
        () -> assertNotEquals(second, wider),
        () -> assertEquals("", rosa.presses(card, "🗑").awaitToast()),
        () -> assertFalse(card.exists()));
  }

  @Test
  void pageOfADeletedQuestionIsShownByItsCitation() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    String before = card.text();
    rosa.privateRoom().deletes(question);
    assertEquals("", rosa.presses(card, "›").awaitToast());
    FakeMessage turned = server.awaitEdit(card);
    assertAll(() -> assertTrue(quotes(turned)), () -> assertNotEquals(before, turned.text()));
    bot.assertNothingRefused();
  }

  @Test
  void anonymousAdminsCardCanBeDeletedByAdmins() {
    Room group = server.supergroup("Debate").with(tito).withAdmin(rosa);
    FakeMessage card = server.awaitReply(rosa.in(group).anonymously().says("/ask " + QUESTION));
    assertFalse(tito.presses(card, "🗑").awaitToast().isEmpty());
    assertEquals("", rosa.presses(card, "🗑").awaitToast());
    assertFalse(card.exists());
  }

  @Test
  void fileAskedForInATopicComesThere() {
    Room group = server.supergroup("Debate").with(rosa);
    int topic = group.topic("History");
    server.awaitReply(rosa.in(group).inTopic(topic).says("/ask " + QUESTION));
    server.awaitReply(rosa.in(group).inTopic(group.topic("Law")).says("/ask " + OTHER_QUESTION));
    bot.settle();
    FakeMessage sources = server.awaitReply(rosa.in(group).inTopic(topic).says("/sources"));
    rosa.presses(sources, "BibTeX").awaitAnswer();
    SentRequest document = server.awaitRequest("sendDocument");
    assertAll(
        () -> assertEquals(Integer.toString(topic), document.text("message_thread_id")),
        () -> assertEquals(1, document.file("document").text().split("@misc", -1).length - 1));
    bot.assertNothingRefused();
  }
}
