package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refusals of the server, and their descriptions. */
class RefusalsTest {
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  @AutoClose private final RawBot bot = new RawBot(server);
  private final Person ana = server.user("Ana");
  private final Room group = server.supergroup("Readers").with(ana);
  private final FakeMessage question = ana.in(group).says("/ask what is a quipu?");
  private final int open = group.topic("Knots");
  private final int closed = group.topic("Archive");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SENDMESSAGE          | {"chat_id":CHAT,"text":"x"} |
          sendMessage          | {"chat_id":"CHAT","text":"x","method":"sendmessage"} |
          noSuchMethod         | {} | Not Found
          sendMessage          | {"chat_id":CHAT,"text":"x","colour":"red"} | sendMessage has no field "colour"
          sendMessage          | {"chat_id":CHAT} | message text is empty
          sendMessage          | {"chat_id":CHAT,"text":""} | message text is empty
          sendMessage          | {"chat_id":CHAT,"text":" \\n "} | message text is empty
          sendMessage          | {"text":"x"} | chat_id is empty
          sendMessage          | {"chat_id":CHAT,"text":5} | text must be of type String, but is 5
          sendMessage          | {"chat_id":5.5,"text":"x"} | chat_id must be one of [Integer, String], but is 5.5
          sendMessage          | {"chat_id":CHAT,"text":"x","disable_notification":"true"} | disable_notification must be of type Boolean, but is "true"
          sendMessage          | {"chat_id":CHAT,"text":"\\ud83d"} | strings must be encoded in UTF-8
          sendMessage          | {"chat_id":CHAT,"text":"x","parse_mode":"HTML"} | can't parse entities: this server reads entities, not HTML
          sendMessage          | {"chat_id":1,"text":"x"} | chat not found
          sendMessage          | {"chat_id":"@nobody","text":"x"} | chat not found
          sendMessage          | {"chat_id":CHAT,"text":"x","message_thread_id":OPEN} |
          sendMessage          | {"chat_id":CHAT,"text":"x","message_thread_id":1} | message thread not found
          sendMessage          | {"chat_id":CHAT,"text":"x","message_thread_id":99999} | message thread not found
          sendMessage          | {"chat_id":CHAT,"text":"x","message_thread_id":CLOSED} | TOPIC_CLOSED
          sendMessage          | {"chat_id":CHAT,"text":"x","reply_parameters":{"message_id":99999}} | message to be replied not found
          sendMessage          | {"chat_id":CHAT,"text":"x","reply_parameters":{"message_id":99999,"allow_sending_without_reply":true}} |
          sendMessage          | {"chat_id":CHAT,"text":"x","reply_parameters":{"message_id":QUESTION,"quote":"a quipu"}} |
          sendMessage          | {"chat_id":CHAT,"text":"x","reply_parameters":{"message_id":QUESTION,"quote":"a rope"}} | QUOTE_TEXT_INVALID
          editMessageText      | {"chat_id":CHAT,"message_id":99999,"text":"x"} | message to edit not found
          editMessageText      | {"chat_id":CHAT,"message_id":QUESTION,"text":"x"} | message can't be edited
          editMessageText      | {"chat_id":CHAT,"message_id":QUESTION} | message text is empty
          deleteMessage        | {"chat_id":CHAT,"message_id":99999} | message to delete not found
          deleteMessage        | {"chat_id":CHAT,"message_id":QUESTION} | message can't be deleted
          setMessageReaction   | {"chat_id":CHAT,"message_id":99999} | message to react not found
          sendChatAction       | {"chat_id":CHAT,"action":"typing","message_thread_id":1} | message thread not found
          answerCallbackQuery  | {"callback_query_id":"1"} | query is too old and response timeout expired or query ID is invalid
          answerInlineQuery    | {"inline_query_id":"1","results":[]} | query is too old and response timeout expired or query ID is invalid
          answerGuestQuery     | {"guest_query_id":"1","result":{"type":"article","id":"a","title":"t","input_message_content":{"message_text":"x"}}} | query is too old and response timeout expired or query ID is invalid
          setMyCommands        | {"commands":[{"command":"Ask","description":"d"}]} | BOT_COMMAND_INVALID: Ask
          setMyCommands        | {"commands":[{"command":"ask","description":""}]} | commands[0].description must be 1-256 characters, but is 0
          setMyCommands        | {"commands":[],"language_code":"eng"} | invalid language code specified
          setMyCommands        | {"commands":[],"scope":{"type":"everywhere"}} | scope must be one of
          getChat              | {"chat_id":1} | chat not found
          getFile              | {"file_id":"1"} | wrong file_id or the file is temporarily unavailable
          setWebhook           | {"url":"http://example.org/hook"} | bad webhook: An HTTPS URL must be provided for webhook
          setWebhook           | {"url":"https://example.org:9000/hook"} | bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443
          setWebhook           | {"url":"https://example.org/hook","secret_token":"a b"} | secret token contains unallowed characters
          setWebhook           | {"url":"https://example.org/hook","max_connections":101} | max_connections must be 1-100 value, but is 101
          """)
  void requestIsRefusedInTelegramsWords(String method, String json, String complaint)
      throws Exception {
    assertComplaint(complaint == null ? "" : complaint, method, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"bold","offset":0,"length":1} |
          {"type":"bold","offset":0,"length":4} |
          {"type":"bold","offset":-1,"length":1} | ENTITY_BOUNDS_INVALID: [-1, 0) of 4
          {"type":"bold","offset":0,"length":0} | ENTITY_BOUNDS_INVALID: [0, 0) of 4
          {"type":"bold","offset":3,"length":2} | ENTITY_BOUNDS_INVALID: [3, 5) of 4
          {"type":"bold","offset":0,"length":2} | can't parse entities: entity [0, 2) splits a UTF-16 symbol
          {"type":"bold","offset":2,"length":2} | can't parse entities: entity [2, 4) splits a UTF-16 symbol
          {"type":"loud","offset":0,"length":1} | can't parse entities: unsupported entity type "loud"
          {"type":"text_link","offset":0,"length":1} | can't parse entities: text_link without url
          {"type":"bold","offset":0} | entities[0].length is empty
          {"type":"bold","offset":"0","length":1} | entities[0].offset must be of type Integer, but is "0"
          {"type":"bold","offset":0,"length":3},{"type":"italic","offset":1,"length":3} | do not nest
          {"type":"blockquote","offset":0,"length":4},{"type":"expandable_blockquote","offset":0,"length":1} | do not nest
          {"type":"bold","offset":0,"length":4},{"type":"italic","offset":1,"length":2} |
          """)
  void entityIsRefused(String entities, String complaint) throws Exception {
    // The four UTF-16 units are "a", a surrogate pair, and "b".
    assertComplaint(
        complaint == null ? "" : complaint,
        "sendMessage",
        "{\"chat_id\":CHAT,\"text\":\"a\\ud83e\\uddf6b\",\"entities\":[" + entities + "]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text":"a","callback_data":"q:1"} |
          {"text":"a","url":"https://example.org/x#:~:text=a%20b"} |
          {"text":"a","copy_text":{"text":"a"}} |
          {"text":"a"} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          {"text":"","callback_data":"a"} | can't parse inline keyboard button: button text is empty
          {"callback_data":"a"} | reply_markup.inline_keyboard[0][0].text is empty
          {"text":"a","callback_data":""} | BUTTON_DATA_INVALID
          {"text":"a","callback_data":"0123456789012345678901234567890123456789012345678901234567890123"} |
          {"text":"a","callback_data":"01234567890123456789012345678901234567890123456789012345678901234"} | BUTTON_DATA_INVALID
          {"text":"a","callback_data":"ññññññññññññññññññññññññññññññññn"} | BUTTON_DATA_INVALID
          {"text":"a","callback_data":"a","url":"https://example.org"} | a button must do one thing
          {"text":"a","url":"example"} | inline keyboard button URL 'example' is invalid: Wrong HTTP URL
          {"text":"a","web_app":{"url":"https://example.org"}} | BUTTON_TYPE_INVALID: web_app
          {"text":"a","call":"b"} | InlineKeyboardMarkup has no field
          """)
  void buttonIsRefused(String button, String complaint) throws Exception {
    String expected =
        "InlineKeyboardMarkup has no field".equals(complaint)
            ? "InlineKeyboardButton has no field \"reply_markup.inline_keyboard[0][0].call\""
            : complaint;
    assertComplaint(
        expected == null ? "" : expected,
        "sendMessage",
        "{\"chat_id\":CHAT,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[["
            + button
            + "]]}}");
  }

  @Test
  void lengthsAreCountedInUtf16Units() throws Exception {
    assertComplaint("", "sendMessage", text("🧶".repeat(2048)));
    assertComplaint("message is too long", "sendMessage", text("🧶".repeat(2048) + "x"));
    String copy = "{\"text\":\"a\",\"copy_text\":{\"text\":\"" + "x".repeat(257) + "\"}}";
    assertComplaint(
        "reply_markup.inline_keyboard[0][0].copy_text.text must be 1-256 characters, but is 257",
        "sendMessage",
        "{\"chat_id\":CHAT,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[["
            + copy
            + "]]}}");
  }

  @Test
  void secondIdenticalEditIsNotModified() throws Exception {
    int sent = bot.call("sendMessage", filled(text("one"))).at("/result/message_id").asInt();
    String edit = "{\"chat_id\":CHAT,\"message_id\":" + sent + ",\"text\":\"two\"}";
    assertComplaint("", "editMessageText", edit);
    assertComplaint("message is not modified", "editMessageText", edit);
  }

  @Test
  void botThatWasThrownOutMayNotWrite() throws Exception {
    server.botBecomes("kicked", group, ana);
    assertEquals(
        "Forbidden: bot was kicked from the supergroup chat",
        bot.complaint("sendMessage", filled(text("x"))));
    server.botBecomes("left", group, ana);
    assertEquals(
        "Forbidden: bot is not a member of the supergroup chat",
        bot.complaint("sendMessage", filled(text("x"))));
    ana.says("hello");
    ana.blocksBot();
    assertEquals(
        "Forbidden: bot was blocked by the user",
        bot.complaint("sendMessage", "{\"chat_id\":" + ana.id() + ",\"text\":\"x\"}"));
  }

  @Test
  void groupThatBecameSupergroupSaysSo() throws Exception {
    Room small = server.group("Friends").with(ana);
    Room large = server.migrate(small, ana);
    var answer = bot.call("sendMessage", "{\"chat_id\":" + small.id() + ",\"text\":\"x\"}");
    assertEquals(large.id(), answer.at("/parameters/migrate_to_chat_id").asLong());
  }

  @Test
  void wrongTokenIsUnauthorized() throws Exception {
    try (RawBot stranger = new RawBot(server, "1:wrong")) {
      assertEquals(401, stranger.exchange("getMe", "{}").statusCode());
    }
    server.revokeToken();
    assertEquals(401, bot.exchange("getMe", "{}").statusCode());
  }

  @Test
  void inlineAnswerKeepsItsLimits() throws Exception {
    String id = inlineQueryId();
    String one =
        """
        {"type":"article","id":"%s","title":"t","input_message_content":{"message_text":"x"}}\
        """;
    assertInline("RESULT_ID_DUPLICATE", id, one.formatted("a") + "," + one.formatted("a"), "");
    assertInline(
        "results[0].id must be 1-64 bytes, but is 65", id, one.formatted("é".repeat(32) + "x"), "");
    assertInline("NEXT_OFFSET_INVALID", id, one.formatted("a"), "x".repeat(65));
    assertInline(
        "RESULTS_TOO_MUCH", id, String.join(",", Collections.nCopies(51, one.formatted("a"))), "");
    assertInline("", id, one.formatted("a"), "10");
    assertInline("query is too old", id, one.formatted("a"), "10");
  }

  private String inlineQueryId() throws Exception {
    ana.types("quipu");
    var updates = bot.call("getUpdates", "{\"offset\":-1}").path("result");
    return updates.path(0).path("inline_query").path("id").asText();
  }

  private void assertInline(String complaint, String id, String results, String offset)
      throws Exception {
    assertComplaint(
        complaint,
        "answerInlineQuery",
        "{\"inline_query_id\":\"%s\",\"results\":[%s],\"next_offset\":\"%s\"}"
            .formatted(id, results, offset));
  }

  private void assertComplaint(String expected, String method, String json) throws Exception {
    String complaint = bot.complaint(method, filled(json));
    if (expected.isEmpty() || expected.equals("Not Found")) {
      assertEquals(expected, complaint);
    } else {
      assertTrue(complaint.startsWith("Bad Request: "), complaint);
      assertTrue(complaint.contains(expected), complaint);
    }
  }

  private String filled(String json) {
    String filled = json;
    for (var e :
        Map.of("CHAT", group.id(), "QUESTION", question.id(), "OPEN", open, "CLOSED", closed)
            .entrySet()) {
      filled = filled.replace(e.getKey(), e.getValue().toString());
    }
    group.closeTopic(closed);
    return filled;
  }

  private static String text(String text) {
    return "{\"chat_id\":CHAT,\"text\":\"" + text + "\"}";
  }
}
