package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockParagraph;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextPlain;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The server with the library that the bot uses. */
class FakeBotApiServerTest {
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  private final OkHttpTelegramClient client = client(new ObjectMapper());
  private final Person ana = server.user("Ana");
  private final FakeMessage question = ana.says("hello");

  @Test
  @SuppressWarnings("try") // close() may be interrupted.
  void libraryPollsWhatPeopleSay() throws Exception {
    BlockingQueue<Update> received = new LinkedBlockingQueue<>();
    try (var application = new TelegramBotsLongPollingApplication()) {
      application.registerBot(
          server.token(),
          this::address,
          last -> GetUpdates.builder().offset(last + 1).timeout(1).build(),
          received::addAll);
      assertEquals("hello", received.poll(10, TimeUnit.SECONDS).getMessage().getText());
      server.awaitConfirmed();
    }
  }

  @Test
  void libraryKnowsItself() throws Exception {
    assertEquals("quipu_bot", client.execute(new GetMe()).getUserName());
  }

  @Test
  void messageIsKeptInItsChat() throws Exception {
    ReplyParameters reply = ReplyParameters.builder().messageId(question.id()).build();
    client.execute(
        SendMessage.builder().chatId(ana.id()).text("hi").replyParameters(reply).build());
    FakeMessage answer = server.awaitReply(question);
    assertEquals("hi", answer.text());
    assertTrue(answer.repliesTo(question));
  }

  @Test
  void buttonsArePressedAndAnswered() throws Exception {
    Message sent = client.execute(message("page").replyMarkup(keyboard("next", "n:1")).build());
    Press press = ana.presses(server.awaitMessage(ana.privateRoom()), "next");
    String id = server.lastUpdate().at("/callback_query/id").asText();
    client.execute(AnswerCallbackQuery.builder().callbackQueryId(id).text("done").build());
    assertEquals("done", press.awaitToast());
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(ana.id())
            .messageId(sent.getMessageId())
            .text("page 2")
            .build();
    client.execute(edit);
    assertEquals("page 2", ana.privateRoom().message(sent.getMessageId()).text());
    assertRefused("Bad Request: message is not modified", edit);
  }

  @Test
  void documentIsUploadedAndFetchedAgain() throws Exception {
    byte[] bytes = "@misc{quipu}\n\r\n--é".getBytes(StandardCharsets.UTF_8);
    Message sent =
        client.execute(
            SendDocument.builder()
                .chatId(ana.id())
                .document(new InputFile(new ByteArrayInputStream(bytes), "sources.bib"))
                .caption("All sources")
                .build());
    SentRequest request = server.awaitRequest("sendDocument");
    assertEquals("@misc{quipu}\n\r\n--é", request.file("document").text());
    assertEquals("sources.bib", sent.getDocument().getFileName());
    File file = client.execute(new GetFile(sent.getDocument().getFileId()));
    assertEquals(bytes.length, file.getFileSize());
  }

  @Test
  void commandsAreKeptByScopeAndLanguage() throws Exception {
    client.execute(
        SetMyCommands.builder()
            .commands(List.of(new BotCommand("ask", "Pregunta")))
            .scope(new BotCommandScopeAllPrivateChats())
            .languageCode("es")
            .build());
    assertEquals(
        "Pregunta", server.commands("all_private_chats", "es").at("/0/description").asText());
    assertEquals(0, server.commands("all_private_chats", "").size());
  }

  @Test
  void membersOfEachKindAreReadable() throws Exception {
    Room group = server.supergroup("Readers");
    for (String status : List.of("creator", "administrator", "member", "left", "kicked")) {
      Person person = server.user("Ben");
      group.join(status, person);
      var member = client.execute(new GetChatMember(Long.toString(group.id()), person.id()));
      assertEquals(status, member.getStatus());
    }
  }

  @Test
  void refusalCarriesItsWordsAndParameters() {
    assertRefused("Bad Request: message is too long", message("x".repeat(4097)).build());
    server.faults().on("sendMessage").floodWait(9);
    var flood =
        assertThrows(TelegramApiRequestException.class, () -> client.execute(message("x").build()));
    assertEquals(9, flood.getParameters().getRetryAfter());
    assertEquals(429, flood.getErrorCode());
  }

  @Test
  void plainRichTextOfTheLibraryIsRefusedAsAnObjectAndTakenAsAString() throws Exception {
    SendRichMessage card =
        SendRichMessage.builder()
            .chatId(Long.toString(ana.id()))
            .richMessage(
                InputRichMessage.builder()
                    .blocks(List.of(new InputRichBlockParagraph(new RichTextPlain("knots"))))
                    .build())
            .build();
    assertRefused("Bad Request: rich_message.blocks[0].text must be one of", card);
    client(new ObjectMapper().registerModule(plainAsString())).execute(card);
    assertEquals("knots", server.awaitMessage(ana.privateRoom()).text());
  }

  @Test
  void cutConnectionSurfacesInTheLibrary() {
    OkHttpTelegramClient once =
        new OkHttpTelegramClient(
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build(),
            server.token(),
            address());
    server.faults().on("sendMessage").cutAfter();
    assertThrows(TelegramApiException.class, () -> once.execute(message("x").build()));
    assertEquals(1, ana.privateRoom().messagesFromBot().size());
  }

  private static Module plainAsString() {
    return new SimpleModule()
        .addSerializer(
            RichTextPlain.class,
            new JsonSerializer<>() {
              @Override
              public void serialize(
                  RichTextPlain plain, JsonGenerator out, SerializerProvider provider)
                  throws IOException {
                out.writeString(plain.getText());
              }

              // Without this Jackson writes ["plain", "..."].
              @Override
              public void serializeWithType(
                  RichTextPlain plain,
                  JsonGenerator out,
                  SerializerProvider provider,
                  TypeSerializer types)
                  throws IOException {
                serialize(plain, out, provider);
              }
            });
  }

  private void assertRefused(String words, BotApiMethod<?> method) {
    var refusal = assertThrows(TelegramApiRequestException.class, () -> client.execute(method));
    assertTrue(refusal.getApiResponse().startsWith(words), refusal.getApiResponse());
  }

  private SendMessage.SendMessageBuilder<?, ?> message(String text) {
    return SendMessage.builder().chatId(ana.id()).text(text);
  }

  private static InlineKeyboardMarkup keyboard(String label, String data) {
    InlineKeyboardButton button =
        InlineKeyboardButton.builder().text(label).callbackData(data).build();
    return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
  }

  private OkHttpTelegramClient client(ObjectMapper mapper) {
    return new OkHttpTelegramClient(
        mapper, new OkHttpClient.Builder().build(), server.token(), address());
  }

  private TelegramUrl address() {
    return new TelegramUrl("http", "127.0.0.1", server.port(), false);
  }
}
