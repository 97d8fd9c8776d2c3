package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quipu.telegram.fake.EphemeralSupport.PARAMETERS;
import static org.quipu.telegram.fake.EphemeralSupport.RECEIVER;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.telegram.fake.EphemeralSupport;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.RichSupport;
import org.quipu.telegram.fake.Room;
import org.quipu.telegram.fake.SentRequest;

final class FallbackTest extends DoorTest {
  @ParameterizedTest
  @EnumSource(
      value = RichSupport.class,
      names = {"NONE", "MARKUP"})
  void serverWithoutRichMessagesGetsEntitiesAndIsRemembered(RichSupport support) throws Exception {
    server.rich(support);
    restart(choices());
    for (int i = 0; i < 3; i++) {
      FakeMessage card = server.awaitReply(rosa.says(QUESTION));
      assertAll(
          () -> assertFalse(card.isRich()),
          () -> assertTrue(card.text().contains(ANSWER)),
          () -> assertTrue(card.entities().toString().contains("blockquote")));
      rosa.presses(card, "›").awaitAnswer();
      server.awaitEdit(card);
    }
    bot.settle();
    int tries = server.requests("sendRichMessage").size();
    restart(choices());
    assertFalse(server.awaitReply(rosa.says(QUESTION)).isRich());
    assertAll(
        () -> assertTrue(tries <= 2, () -> tries + " tries"),
        () -> assertEquals(tries, server.requests("sendRichMessage").size()));
  }

  @Test
  void askerHearsThatAnAnswerWasRefusedInEveryForm() {
    server.faults().on("sendRichMessage").always().fails(400, "Bad Request: BUTTON_DATA_INVALID");
    server.faults().on("sendMessage").times(2).fails(400, "Bad Request: BUTTON_DATA_INVALID");
    FakeMessage line = server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    assertAll(
        () -> assertTrue(line.text().startsWith("Telegram refused my answer"), line.text()),
        () -> assertEquals(1, rosa.privateRoom().messagesFromBot().size()));
  }

  @Test
  void askerHearsThatTheAnswerToAnEditWasRefusedInEveryForm() {
    FakeMessage question = rosa.says(QUESTION);
    server.awaitReply(question);
    server.faults().on("editMessageText").always().fails(400, "Bad Request: BUTTON_DATA_INVALID");
    rosa.inPrivate().edits(question, OTHER_QUESTION);
    FakeMessage line = server.awaitReply(question);
    assertTrue(line.text().startsWith("Telegram refused my answer"), line.text());
  }

  @Test
  void presserHearsThatAnEditWasRefusedInEveryForm() {
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    server.faults().on("editMessageText").always().fails(400, "Bad Request: BUTTON_DATA_INVALID");
    SentRequest answer = rosa.presses(card, "›").awaitAnswer();
    assertTrue(answer.text("text").startsWith("Telegram refused this card"), answer.toString());
    bot.settle();
    assertEquals(1, server.requests("answerCallbackQuery").size());
  }

  @Test
  void presserHearsOfARefusalInTheirLanguage() {
    Person carmen = server.user("Carmen", "es");
    FakeMessage card = server.awaitReply(carmen.says(QUESTION));
    server.faults().on("editMessageText").always().fails(400, "Bad Request: BUTTON_DATA_INVALID");
    String toast = carmen.presses(card, "›").awaitToast();
    assertTrue(toast.startsWith("Probé todos los formatos"), toast);
  }

  @Test
  void presserHearsThatAFileWasRefused() {
    server.awaitReply(rosa.says(QUESTION));
    FakeMessage sources = server.awaitReply(rosa.says("/sources"));
    server.faults().on("sendDocument").fails(400, "Bad Request: FILE_PARTS_INVALID");
    SentRequest answer = rosa.presses(sources, "BibTeX").awaitAnswer();
    assertTrue(answer.text("text").startsWith("Telegram refused this card"), answer.toString());
  }

  @Test
  void guestHearsThatAnAnswerWasRefused() {
    server.faults().on("answerGuestQuery").fails(400, "Bad Request: BUTTON_URL_INVALID");
    rosa.asksGuest("@quipu_bot " + QUESTION);
    SentRequest second =
        server.awaitRequest(
            "second answer", r -> r.method().equals("answerGuestQuery") && r.accepted());
    assertTrue(second.parameters().toString().contains("refused my answer"), second.toString());
  }

  @Test
  void fileThatIsRefusedIsSpokenOf() {
    server.awaitReply(rosa.says(QUESTION));
    bot.settle();
    server.faults().on("sendDocument").fails(400, "Bad Request: FILE_PARTS_INVALID");
    FakeMessage line = server.awaitReply(rosa.says("/sources bibtex"));
    assertTrue(line.text().startsWith("Telegram refused my answer"), line.text());
  }

  @Test
  void richMessagesCanBeSwitchedOff() throws Exception {
    restart(choices().plain());
    FakeMessage card = server.awaitReply(rosa.says(QUESTION));
    assertAll(
        () -> assertFalse(card.isRich()),
        () -> assertTrue(server.requests("sendRichMessage").isEmpty()),
        () ->
            assertTrue(
                server
                    .requests("sendMessage")
                    .getFirst()
                    .parameters()
                    .toString()
                    .contains("\"is_disabled\":true")));
    bot.assertNothingRefused();
  }

  @ParameterizedTest
  @EnumSource(EphemeralSupport.class)
  void declineInAGroupIsForTheAskerWhereTheServerCan(EphemeralSupport support) throws Exception {
    server.ephemeral(support);
    restart(choices().ephemerally());
    Room group = server.supergroup("Quiet").with(rosa);
    rosa.in(group).says("/ask " + UNANSWERABLE);
    server.awaitRequest("decline", r -> r.method().startsWith("send") && r.accepted());
    bot.settle();
    boolean shownToOne = support == RECEIVER || support == PARAMETERS;
    assertAll(
        () -> assertEquals(shownToOne ? 1 : 0, ephemeral().count()),
        () -> assertEquals(shownToOne ? 0 : 1, group.messagesFromBot().size()));
  }

  @Test
  void theFormInWhichTheServerTakesEphemeralMessagesIsRemembered() throws Exception {
    server.ephemeral(RECEIVER);
    restart(choices().ephemerally());
    Room group = server.supergroup("Quiet").with(rosa);
    rosa.in(group).says("/ask " + UNANSWERABLE);
    bot.settle();
    rosa.in(group).says("/ask " + UNANSWERABLE + " indeed");
    bot.settle();
    long tried =
        server.requests("sendMessage").stream()
            .filter(r -> r.parameters().has("ephemeral_message_parameters"))
            .count();
    assertAll(() -> assertEquals(1, tried), () -> assertEquals(2, ephemeral().count()));
  }

  private Stream<SentRequest> ephemeral() {
    return server.requests("sendMessage").stream().filter(SentRequest::isEphemeral);
  }
}
