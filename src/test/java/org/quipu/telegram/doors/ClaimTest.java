package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

final class ClaimTest extends DoorTest {
  private static final String CLAIM = "Varnes has seen 18 lighthouses in its history, they say.";

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

  @ParameterizedTest
  @ValueSource(strings = {"@quipu_bot source?", "is this true, @quipu_bot?", "@quipu_bot ¿fuente?"})
  void mentionThatOnlyAsksForTheSourcePointsAtTheClaim(String text) {
    FakeMessage claim = tito.in(group).says(CLAIM);
    rosa.in(group).replyingTo(claim).says(text);
    FakeMessage card = server.awaitReply(claim);
    assertTrue(card.text().contains(ANSWER), card.text());
    tito.presses(card, "›").awaitAnswer();
    assertTrue(quotes(server.awaitEdit(card)));
  }

  @Test
  void questionUnderSomebodysMessageIsAQuestion() {
    FakeMessage claim = tito.in(group).says(CLAIM);
    FakeMessage asked = rosa.in(group).replyingTo(claim).says("@quipu_bot " + OTHER_QUESTION);
    assertTrue(server.awaitReply(asked).text().contains(OTHER_ANSWER));
  }

  @Test
  void thanksUnderSomebodysMessageAreSmallTalk() {
    FakeMessage claim = tito.in(group).says(CLAIM);
    FakeMessage thanks = rosa.in(group).replyingTo(claim).says("@quipu_bot thanks");
    assertEquals("You are welcome.", server.awaitReply(thanks).text());
  }

  @Test
  void selectedPartThatOccursTwiceIsQuotedWhereItWasSelected() {
    FakeMessage claim =
        tito.in(group).says("🙂 18 lighthouses? I say 18 lighthouses in Varnes. 18 lighthouses!");
    rosa.in(group).replyingTo(claim).quoting("18 lighthouses in Varnes.").says("/cite");
    FakeMessage card = server.awaitReply(claim);
    assertEquals(
        claim.text().indexOf("18 lighthouses in Varnes."),
        card.json().path("quote").path("position").intValue());
  }

  @Test
  void selectedPartAloneIsTheClaimAndIsQuotedAgain() {
    FakeMessage claim =
        tito.in(group).says("I had soup. Varnes has seen 18 lighthouses. The weather is fine.");
    rosa.in(group).replyingTo(claim).quoting("Varnes has seen 18 lighthouses.").says("/cite");
    FakeMessage card = server.awaitReply(claim);
    assertAll(
        () -> assertEquals("Varnes has seen 18 lighthouses.", card.quoted()),
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
        "quote":{"text":"Varnes built 18 lighthouses","position":0,"is_manual":true}}}\
        """
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
    assertTrue(card.text().contains("lighthouse"), card.text());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Varnes has built 18 lighthouses since it won independence from Skerria in 1821”",
        "«Varnes has built 18 lighthouses since it won independence from Skerria in 1821»",
        "„Varnes has built 18 lighthouses since it won independence from Skerria in 1821“",
        "'Varnes has built 18 lighthouses since it won\nindependence\n from Skerria in 1821'",
        "\"varnes HAS built 18 lighthouses, since it won independence from Skerria in 1821!\"",
        "「Varnes has built 18 lighthouses since it won independence from Skerria in 1821」"
      })
  void quotationInMarksAndLinesOfAnyKindIsReal(String quotation) {
    FakeMessage check = server.awaitReply(rosa.says("/check " + quotation));
    assertAll(
        () -> assertTrue(check.text().startsWith("This quotation is real"), check.text()),
        () -> assertTrue(check.text().contains(ANSWER), check.text()),
        () -> assertTrue(check.text().contains("The keepers of Varnes"), check.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tito keeps saying \"Varnes has built 18 lighthouses since it won independence\" all day"
            + " long here",
        "Dice Tito: «Varnes has built 18 lighthouses since it won independence». ¿Es verdad eso,"
            + " amigos?"
      })
  void quotationAmongOtherWordsIsFoundByItsMarks(String text) {
    FakeMessage check = server.awaitReply(rosa.says("/check " + text));
    assertAll(
        () -> assertTrue(check.text().startsWith("This quotation is real"), check.text()),
        () -> assertFalse(check.text().contains("Tito"), check.text()));
  }

  @Test
  void quotationThatSomebodyElseSentIsCheckedByAReply() {
    FakeMessage said =
        tito.in(group).says("Varnes has built 18 lighthouses since it won freedom from Skerria");
    FakeMessage checked = rosa.in(group).replyingTo(said).says("/check");
    FakeMessage check = server.awaitReply(checked);
    assertAll(
        () -> assertTrue(check.text().startsWith("This is nearly"), check.text()),
        () -> assertTrue(check.text().contains("freedom"), check.text()),
        () -> assertTrue(check.text().contains("independence"), check.text()),
        () -> assertTrue(quotes(check)));
  }

  @Test
  void quotationThatNobodyWroteIsNotShown() {
    FakeMessage check =
        server.awaitReply(
            rosa.says("/check Varnes has never had any lighthouse at all, said the king"));
    assertAll(
        () -> assertFalse(quotes(check), check.text()),
        () -> assertFalse(check.text().contains("king"), check.text()));
  }
}
