package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

final class ClaimTest extends DoorTest {
  private static final String CLAIM = "Peru has seen 18 coups in its history, they say.";

  private final Room group = server.supergroup("Debate").with(rosa, tito);

  @Test
  void citeHangsUnderTheClaim() {
    FakeMessage claim = tito.in(group).says(CLAIM);
    rosa.in(group).replyingTo(claim).says("/cite");
    FakeMessage card = server.awaitReply(claim);
    assertTrue(card.text().contains(ANSWER), card.text());
    bot.assertNothingRefused();
  }

  @Test
  void mentionAloneUnderAMessagePointsAtItsClaim() {
    FakeMessage claim = tito.in(group).says(CLAIM);
    rosa.in(group).replyingTo(claim).says("@quipu_bot");
    assertTrue(server.awaitReply(claim).text().contains(ANSWER));
  }

  @Test
  void selectedPartAloneIsTheClaimAndIsQuotedAgain() {
    FakeMessage claim =
        tito.in(group).says("I had soup. Peru has seen 18 coups. The weather is fine.");
    rosa.in(group).replyingTo(claim).quoting("Peru has seen 18 coups.").says("/cite");
    FakeMessage card = server.awaitReply(claim);
    assertAll(
        () -> assertEquals("Peru has seen 18 coups.", card.quoted()),
        () -> assertTrue(card.text().contains(ANSWER), card.text()));
    bot.assertNothingRefused();
  }

  @Test
  void partThatIsEditedAwayIsNotQuoted() {
    FakeMessage claim = tito.in(group).says(CLAIM);
    server.update(
        """
        {"message":{"message_id":9001,"date":%d,"chat":{"id":%d,"type":"supergroup","title":"Debate"},
        "from":{"id":%d,"is_bot":false,"first_name":"Rosa"},"text":"/cite",
        "entities":[{"type":"bot_command","offset":0,"length":5}],
        "reply_to_message":{"message_id":%d,"date":%d,"text":"%s",
        "chat":{"id":%d,"type":"supergroup","title":"Debate"}},
        "quote":{"text":"Peru had 18 coups","position":0,"is_manual":true}}}"""
            .formatted(
                System.currentTimeMillis() / 1000,
                group.id(),
                rosa.id(),
                claim.id(),
                System.currentTimeMillis() / 1000,
                CLAIM,
                group.id()));
    FakeMessage card = server.awaitReply(claim);
    assertEquals("", card.quoted());
  }

  @Test
  void longClaimIsFoundByItsTellingWords() {
    String filler = "and so on and so forth as everybody knows ".repeat(60);
    FakeMessage claim = tito.in(group).says(filler + CLAIM + " " + filler);
    rosa.in(group).replyingTo(claim).says("/cite");
    FakeMessage card = server.awaitReply(claim);
    assertTrue(card.text().contains("coup"), card.text());
  }

  @Test
  void automaticForwardIsAClaimAndNeverAQuestion() {
    Room channel = server.channel("News").discussedIn(group);
    server.bot().readsAllGroupMessages(true);
    server.post(channel, "@quipu_bot " + CLAIM);
    bot.settle();
    FakeMessage copy = group.messages().getLast();
    rosa.in(group).replyingTo(copy).says("/cite");
    assertTrue(server.awaitReply(copy).text().contains(ANSWER));
  }

  @Test
  void checkFindsARealQuotationBesideItsSource() {
    FakeMessage answer = server.awaitReply(rosa.says("/check Peru has seen 18 coups"));
    assertTrue(answer.text().length() > 10, answer.text());
  }
}
