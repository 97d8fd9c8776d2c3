package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.answer.CitationId;
import org.quipu.corpus.Span;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;

final class PrivateChatTest extends DoorTest {
  @Test
  void questionGetsRichCardUnderIt() {
    FakeMessage question = rosa.says(QUESTION);
    FakeMessage card = server.awaitReply(question);
    assertTrue(card.isRich());
    assertTrue(card.text().contains("18 lighthouses"), card.text());
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
    FakeMessage question = rosa.says("🙂 " + "Brandt ".repeat(450).strip());
    assertFalse(server.awaitReply(question).text().isEmpty());
    bot.assertNothingRefused();
  }

  @Test
  void declineNamesTheUnknownWordAndOffersTheClosest() {
    FakeMessage decline = server.awaitReply(rosa.says(POORLY_ANSWERABLE));
    assertAll(
        () -> assertTrue(decline.text().contains("zyxwvuts"), decline.text()),
        () -> assertFalse(quotes(decline)),
        () -> assertFalse(decline.button("Show the closest anyway").data().isEmpty()));
  }

  @Test
  void deepLinkOpensTheCitation() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    String id = bot.store.citations().onCard(rosa.privateRoom().id(), card.id()).getFirst().id();
    FakeMessage opened = server.awaitReply(tito.says("/start q_" + id));
    assertTrue(opened.text().contains(ANSWER), opened.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "🙏🏽", "hi!", "Thanks a lot 🙂", "gracias", "?"})
  void smallTalkOfAnyKindGetsOneShortLine(String text) {
    FakeMessage line = server.awaitReply(rosa.says(text));
    assertAll(
        () -> assertFalse(quotes(line), line.text()),
        () -> assertTrue(line.text().length() <= 160, line.text()),
        () -> assertTrue(line.buttons().isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {UNANSWERABLE, "/timeline zyxwvut qwertyuiop", "/compare zyxwvut blargh"})
  void declineOfWordsThatNobodyKnowsLeadsToPassagesAllTheSame(String asked) {
    FakeMessage decline = server.awaitReply(rosa.says(asked));
    assertTrue(decline.text().contains("zyxwvut"), decline.text());
    rosa.presses(decline, "Show the closest anyway").awaitAnswer();
    FakeMessage closest = server.awaitEdit(decline);
    assertAll(
        () -> assertTrue(quotes(closest)),
        () -> assertTrue(closest.text().startsWith("Nothing comes close"), closest.text()));
    rosa.presses(closest, "›").awaitAnswer();
    assertTrue(quotes(server.awaitEdit(closest)));
    bot.assertNothingRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q_", "q_%", "q_nonsense", "i", "inline", "s_-100", "🙂"})
  void deepLinkThatLeadsNowhereLeadsToTheStart(String payload) {
    assertTrue(server.awaitReply(rosa.says("/start " + payload)).text().contains("exact words"));
  }

  @Test
  void deepLinkToACitationThatNobodyHasSaysSo() {
    String unknown = new CitationId(1, new Span(2, 3), 0, 4).toString();
    FakeMessage opened = server.awaitReply(rosa.says("/start q_" + unknown));
    assertAll(
        () -> assertFalse(quotes(opened)),
        () -> assertTrue(opened.text().contains("no longer in the corpus"), opened.text()));
  }

  @Test
  void deepLinkToACitationWhoseTextChangedQuotesNothing() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    String id = bot.store.citations().onCard(rosa.privateRoom().id(), card.id()).getFirst().id();
    CORPUS.replace(ANSWERING_FILE, "18 lighthouses", "19 lighthouses");
    FakeMessage opened = server.awaitReply(tito.says("/start q_" + id));
    assertAll(
        () -> assertTrue(opened.text().contains("has changed"), opened.text()),
        () -> assertFalse(opened.text().contains("lighthouses since"), opened.text()));
  }
}
