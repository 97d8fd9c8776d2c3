package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The updates that the bot receives about people's actions. */
class PeopleTest {
  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  @AutoClose private final RawBot bot = new RawBot(server);
  private final Person ana = server.user("Ana");
  private final Person ben = server.userWithoutUsername("Ben");
  private final Room group = server.supergroup("Readers").with(ana, ben);

  @Test
  void privacyModeHidesWhatDoesNotAddressTheBot() throws Exception {
    ana.in(group).says("hello all");
    ana.in(group).says("/ask@other_bot what?");
    ana.in(group).says("hello @someone_else");
    assertEquals(0, server.pendingUpdates());
    ana.in(group).says("/ask what?");
    ana.in(group).says("what, @Quipu_Bot?");
    ana.in(group).sendsPhoto("@quipu_bot is this so?");
    ana.in(group).replyingTo(said("first")).says("and then?");
    assertEquals(4, server.pendingUpdates());
    server.bot().readsAllGroupMessages(true);
    ana.in(group).says("hello all");
    assertEquals(5, server.pendingUpdates());
  }

  @Test
  void commandsAndMentionsAreEntities() throws Exception {
    ana.in(group).saysTo(ben, "/ask@quipu_bot tell Ben, @ana_test");
    JsonNode entities = next().at("/message/entities");
    assertEquals("bot_command", entities.at("/0/type").asText());
    assertEquals(14, entities.at("/0/length").asInt());
    assertEquals("mention", entities.at("/1/type").asText());
    assertEquals(ben.id(), entities.at("/2/user/id").asLong());
    assertFalse(entities.at("/2/user").has("username"));
  }

  @Test
  void replyCarriesTheSelectedPart() throws Exception {
    FakeMessage claim = ben.in(group).says("Peru had three coups and two quakes");
    ana.in(group).replyingTo(claim).quoting("two quakes").says("/cite");
    JsonNode message = next().path("message");
    assertEquals("two quakes", message.at("/quote/text").asText());
    assertEquals(25, message.at("/quote/position").asInt());
    assertEquals(claim.id(), message.at("/reply_to_message/message_id").asInt());
    assertTrue(message.has("message_thread_id"), "a thread of replies has an id");
    assertFalse(message.has("is_topic_message"));
  }

  @Test
  void topicIsNamedAndTheReplyStaysInIt() throws Exception {
    int topic = group.topic("Knots");
    FakeMessage question = ana.in(group).inTopic(topic).says("/ask what?");
    assertEquals(Optional.of(topic), question.topic());
    assertTrue(next().at("/message/is_topic_message").asBoolean());
    bot.call(
        "sendMessage",
        "{\"chat_id\":%d,\"text\":\"x\",\"reply_parameters\":{\"message_id\":%d}}"
            .formatted(group.id(), question.id()));
    assertEquals(Optional.of(topic), server.awaitReply(question).topic());
  }

  @Test
  void buttonIsPressedAndAnswered() throws Exception {
    FakeMessage message = said("page");
    String markup = "{\"inline_keyboard\":[[{\"text\":\"next\",\"callback_data\":\"n:1\"}]]}";
    bot.call(
        "editMessageReplyMarkup",
        "{\"chat_id\":%d,\"message_id\":%d,\"reply_markup\":%s}"
            .formatted(group.id(), message.id(), markup));
    Press press = ben.presses(message, "next");
    JsonNode query = next().path("callback_query");
    assertEquals("n:1", query.path("data").asText());
    assertEquals(message.id(), query.at("/message/message_id").asInt());
    String answer =
        "{\"callback_query_id\":\"%s\",\"text\":\"done\"}".formatted(query.path("id").asText());
    assertEquals("", bot.complaint("answerCallbackQuery", answer));
    assertEquals("done", press.awaitToast());
    assertTrue(bot.complaint("answerCallbackQuery", answer).contains("query is too old"));
  }

  @Test
  void pressUnderADeletedMessageNamesAnInaccessibleOne() throws Exception {
    FakeMessage message = said("page");
    group.deletes(message);
    ana.pressesData(message, "n:1");
    assertEquals(0, next().at("/callback_query/message/date").asInt());
  }

  @Test
  void anonymousAdminAndChannelWriteUnderTheirOwnNames() throws Exception {
    ana.in(group).anonymously().says("/settings");
    JsonNode message = next().path("message");
    assertEquals(1087968824L, message.at("/from/id").asLong());
    assertEquals(group.id(), message.at("/sender_chat/id").asLong());
    Room channel = server.channel("News");
    ana.in(group).as(channel).says("/ask what?");
    assertEquals(channel.id(), next().at("/message/sender_chat/id").asLong());
  }

  @Test
  void postIsForwardedToTheDiscussionGroup() throws Exception {
    Room channel = server.channel("News").discussedIn(group);
    server.bot().readsAllGroupMessages(true);
    server.post(channel, "A quake in Lima");
    JsonNode post = next();
    assertEquals("A quake in Lima", post.at("/channel_post/text").asText());
    JsonNode copy = next().path("message");
    assertTrue(copy.path("is_automatic_forward").asBoolean());
    assertEquals(777000, copy.at("/from/id").asInt());
  }

  @Test
  void documentCanBeDownloaded() throws Exception {
    byte[] bytes = "some notes".getBytes(StandardCharsets.UTF_8);
    ana.inPrivate().sendsDocument("notes.txt", "text/plain", bytes, "what is this?");
    String id = next().at("/message/document/file_id").asText();
    String path =
        bot.call("getFile", "{\"file_id\":\"" + id + "\"}").at("/result/file_path").asText();
    assertTrue(path.endsWith(id));
  }

  @Test
  void voiceAndStickerAndEditAndBlockArrive() throws Exception {
    ana.inPrivate().sendsVoice();
    assertTrue(next().path("message").has("voice"));
    ana.inPrivate().sendsSticker("👍");
    assertTrue(next().path("message").has("sticker"));
    FakeMessage typo = ana.says("wat?");
    assertTrue(next().path("message").has("text"));
    ana.inPrivate().edits(typo, "what?");
    assertEquals("what?", next().at("/edited_message/text").asText());
    ana.blocksBot();
    assertEquals("kicked", next().at("/my_chat_member/new_chat_member/status").asText());
  }

  @Test
  void inlineQueryIsAnsweredAndOneResultChosen() throws Exception {
    InlineAsked asked = ana.types("quipu");
    String id = next().at("/inline_query/id").asText();
    String result =
        """
        {"type":"article","id":"q1","title":"t","input_message_content":{"message_text":"knots"},
         "reply_markup":{"inline_keyboard":[[{"text":"more","callback_data":"m:1"}]]}}\
        """;
    bot.call(
        "answerInlineQuery", "{\"inline_query_id\":\"" + id + "\",\"results\":[" + result + "]}");
    String inlineId = asked.chooses(asked.awaitAnswer(), 0);
    assertEquals("q1", next().at("/chosen_inline_result/result_id").asText());
    ana.pressesInline(inlineId, "m:1");
    assertEquals(inlineId, next().at("/callback_query/inline_message_id").asText());
    bot.call(
        "editMessageText", "{\"inline_message_id\":\"" + inlineId + "\",\"text\":\"more knots\"}");
    assertEquals("more knots", server.inlineMessage(inlineId).path("text").asText());
  }

  @Test
  void guestIsAskedAndAnswers() throws Exception {
    GuestAsked asked = ana.asksGuest("@quipu_bot is it so?", ben, "Peru had nine coups");
    JsonNode message = next().path("guest_message");
    assertEquals("Peru had nine coups", message.at("/reply_to_message/text").asText());
    bot.call(
        "answerGuestQuery",
        """
        {"guest_query_id":"%s","result":{"type":"article","id":"q1","title":"t",
         "input_message_content":{"message_text":"It had two."}}}\
        """
            .formatted(message.path("guest_query_id").asText()));
    assertTrue(asked.awaitAnswer().accepted());
  }

  @Test
  void adminsAreListed() throws Exception {
    group.withAdmin(ana);
    String chat = "{\"chat_id\":" + group.id();
    JsonNode admins = bot.call("getChatAdministrators", chat + "}").path("result");
    assertEquals(ana.id(), admins.at("/0/user/id").asLong());
    JsonNode member = bot.call("getChatMember", chat + ",\"user_id\":" + ben.id() + "}");
    assertEquals("member", member.at("/result/status").asText());
  }

  private FakeMessage said(String text) throws Exception {
    bot.call("sendMessage", "{\"chat_id\":%d,\"text\":\"%s\"}".formatted(group.id(), text));
    return server.awaitMessage(group);
  }

  /** Takes the oldest update and confirms it. */
  private JsonNode next() throws Exception {
    JsonNode update = bot.call("getUpdates", "{\"limit\":1}").at("/result/0");
    bot.call(
        "getUpdates", "{\"limit\":1,\"offset\":" + (update.path("update_id").asLong() + 1) + "}");
    return update;
  }
}
