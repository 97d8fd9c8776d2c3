package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.RichSupport;
import org.quipu.telegram.fake.Room;
import org.quipu.telegram.fake.SentRequest;

/** Unusual messages. */
final class OddMessageTest extends DoorTest {
  private static final int LONGEST = 4096;
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ASK how many lighthouses has Varnes built?",
        "/ask\nhow many lighthouses has Varnes built?",
        "/Ask@Quipu_BOT\nhow many lighthouses has Varnes built?",
        "  how many lighthouses has Varnes built?  ",
        "\u200bhow many lighthouses has Varnes built?",
        "\u202bhow many lighthouses has Varnes built?\u202c",
        "how many lighthouses has Varnes built? <&>",
        "🙂🙂 how many lighthouses has Varnes built?",
        "HOW MANY LIGHTHOUSES HAS VARNES BUILT"
      })
  void questionOfAnyShapeGetsOneAnswerUnderIt(String text) {
    FakeMessage answer = server.awaitReply(rosa.says(text));
    assertTrue(answer.text().contains(ANSWER), answer.text());
    bot.settle();
    server.assertNothingElseIn(rosa.privateRoom());
    bot.assertNothingRefused();
  }

  static Stream<Arguments> longTexts() {
    List<String> texts =
        List.of(
            "Brand inspectr keeprs ".repeat(165),
            "שלום ".repeat(820),
            "🙂".repeat(2048),
            "a".repeat(LONGEST),
            "\"lights\" ".repeat(512),
            "source:Quipu ".repeat(316),
            "lights\n".repeat(683));
    return Stream.of(RichSupport.values())
        .flatMap(rich -> texts.stream().map(text -> Arguments.of(rich, text)));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void longestTextIsAnsweredByEveryCommand(RichSupport rich, String text) {
    server.rich(rich);
    for (String command : List.of("", "/check ", "/timeline ", "/compare ", "/cite ")) {
      String whole = command + text;
      FakeMessage question =
          rosa.says(whole.substring(0, whole.offsetByCodePoints(0, fitting(whole))));
      assertFalse(server.awaitReply(question).text().isEmpty());
    }
  }

  /** How many characters of a text a message can hold. */
  private static int fitting(String text) {
    int end = Math.min(LONGEST, text.length());
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.codePointCount(0, whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "MARKUP", "BLOCKS"})
  void longQuotationThatIsNearlyRealIsComparedInOneMessage(RichSupport rich) {
    server.rich(rich);
    String article =
        IntStream.range(0, 60)
            .mapToObj(night -> "In night " + night + " the keeper counted " + night * 37 + " ships")
            .collect(Collectors.joining(", and he wrote the number down. "));
    CORPUS.write("log-book.txt", article);
    String body = article.replace("the ", "teh ");
    FakeMessage answer =
        server.awaitReply(rosa.says(("/check " + body).substring(0, LONGEST).strip()));
    assertAll(
        () -> assertTrue(answer.text().startsWith("This is nearly"), answer.text()),
        () -> assertTrue(answer.text().contains("teh"), answer.text()),
        () -> assertTrue(quotes(answer), answer.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'location':{'latitude':1.0,'longitude':2.0}}",
        "{'dice':{'emoji':'🎲','value':3}}",
        "{'contact':{'phone_number':'1','first_name':'a'}}",
        "{'video_note':{'file_id':'a','file_unique_id':'b','length':3,'duration':2}}",
        "{'story':{'chat':{'id':5,'type':'private'},'id':3}}"
      })
  void wordlessMessageGetsOneHint(String content) throws JsonProcessingException {
    rosa.inPrivate().sends(object(content));
    bot.settle();
    assertEquals(1, rosa.privateRoom().messagesFromBot().size());
  }

  @Test
  void picturesSentTogetherGetOneHint() throws JsonProcessingException {
    ObjectNode picture =
        object(
            "{'media_group_id':'77','photo':"
                + "[{'file_id':'a','file_unique_id':'b','width':1,'height':1}]}");
    rosa.inPrivate().sends(picture.deepCopy());
    rosa.inPrivate().sends(picture.deepCopy());
    bot.settle();
    assertEquals(1, rosa.privateRoom().messagesFromBot().size());
  }

  @Test
  void picturesSentTogetherWithOneCaptionGetOneAnswer() throws JsonProcessingException {
    ObjectNode picture =
        object(
            "{'media_group_id':'78','photo':"
                + "[{'file_id':'a','file_unique_id':'b','width':1,'height':1}]}");
    FakeMessage asked = rosa.inPrivate().sends(picture.deepCopy().put("caption", QUESTION));
    rosa.inPrivate().sends(picture.deepCopy());
    FakeMessage answer = server.awaitReply(asked);
    bot.settle();
    assertAll(
        () -> assertTrue(quotes(answer)),
        () -> assertEquals(1, rosa.privateRoom().messagesFromBot().size()));
  }

  @Test
  void whatOnlyTellsOfAnEventMeetsSilence() throws JsonProcessingException {
    rosa.inPrivate()
        .sends(object("{'message_auto_delete_timer_changed':{'message_auto_delete_time':86400}}"));
    bot.settle();
    assertEquals(0, rosa.privateRoom().messagesFromBot().size());
  }

  @Test
  void partSelectedInAnotherChatIsTheClaim() throws JsonProcessingException {
    ObjectNode cite =
        object(
            "{'text':'/cite','entities':[{'type':'bot_command','offset':0,'length':5}],"
                + "'external_reply':{'origin':"
                + "{'type':'hidden_user','date':1,'sender_user_name':'x'}},'quote':{'text':'Varnes"
                + " has built 18 lighthouses since independence','position':3}}");
    FakeMessage card = server.awaitReply(rosa.inPrivate().sends(cite));
    assertTrue(card.text().contains(ANSWER), card.text());
    rosa.presses(card, "›").awaitAnswer();
    assertTrue(quotes(server.awaitEdit(card)));
    bot.assertNothingRefused();
  }

  @Test
  void threadThatIsNoTopicIsNotSentBack() throws JsonProcessingException {
    Room group = server.supergroup("Comments").with(rosa);
    ObjectNode asked =
        object(
            "{'message_thread_id':4242,'text':'/ask how many lighthouses has Varnes built?',"
                + "'entities':[{'type':'bot_command','offset':0,'length':4}]}");
    FakeMessage question = rosa.in(group).sends(asked);
    server.awaitReply(question);
    SentRequest sent =
        server.requests().stream()
            .filter(r -> r.method().startsWith("send") && r.accepted())
            .findFirst()
            .orElseThrow();
    assertFalse(sent.has("message_thread_id"), sent.toString());
  }

  static Stream<Arguments> addresses() {
    return Stream.of(
        Arguments.of(
            "@quipu_bot @quipu_bot how many lighthouses has Varnes built?",
            "[['mention',0,10],['mention',11,10]]"),
        Arguments.of(
            "🙂🙂 @quipu_bot how many lighthouses has Varnes built?", "[['mention',5,10]]"),
        Arguments.of("@QUIPU_BOT: how many lighthouses has Varnes built?", "[['mention',0,10]]"),
        Arguments.of("@quipu_bot\nhow many lighthouses has Varnes built?", "[['mention',0,10]]"),
        Arguments.of(
            "@quipu_bot how many lighthouses has Varnes built?",
            "[['bold',0,10],['mention',0,10]]"),
        Arguments.of(
            "\ufeff@quipu_bot how many lighthouses has Varnes built?", "[['mention',1,10]]"),
        Arguments.of(
            "/ASK@QUIPU_BOT\nhow many lighthouses has Varnes built?", "[['bot_command',0,14]]"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void addressOfAnyShapeInAGroupIsAnsweredOnce(String text, String entities)
      throws JsonProcessingException {
    Room group = server.supergroup("Debate").with(rosa);
    FakeMessage answer = server.awaitReply(rosa.in(group).says(text, entities(entities)));
    assertTrue(answer.text().contains(ANSWER), answer.text());
    bot.settle();
    server.assertNothingElseIn(group);
    bot.assertNothingRefused();
  }

  static Stream<Arguments> notAddresses() {
    return Stream.of(
        Arguments.of("write to me@quipu_bot.com how many lighthouses?", "[['email',9,16]]"),
        Arguments.of("`@quipu_bot` how many lighthouses has Varnes built?", "[['code',1,10]]"),
        Arguments.of("x@quipu_bot how many lighthouses has Varnes built?", "[]"),
        Arguments.of("@quipu_bot_2 how many lighthouses has Varnes built?", "[['mention',0,12]]"),
        Arguments.of("https://t.me/quipu_bot how many lighthouses?", "[['url',0,22]]"),
        Arguments.of(
            "/ask@other_bot @quipu_bot how many lighthouses?",
            "[['bot_command',0,14],['mention',15,10]]"),
        Arguments.of(
            "please /ask how many lighthouses has Varnes built?", "[['bot_command',7,4]]"));
  }

  @ParameterizedTest
  @MethodSource("notAddresses")
  void whatOnlyLooksLikeAnAddressMeetsSilence(String text, String entities)
      throws JsonProcessingException {
    server.bot().readsAllGroupMessages(true);
    Room group = server.supergroup("Debate").with(rosa);
    rosa.in(group).says(text, entities(entities));
    bot.settle();
    server.assertNothingElseIn(group);
  }

  @Test
  void botThatIsMentionedByItsNameAnswers() throws JsonProcessingException {
    Room group = server.supergroup("Debate").with(rosa);
    ArrayNode entities = entities("[['text_mention',0,5]]");
    ((ObjectNode) entities.get(0))
        .putObject("user")
        .put("id", server.bot().id())
        .put("is_bot", true)
        .put("first_name", "Quipu");
    FakeMessage answer = server.awaitReply(rosa.in(group).says("Quipu " + QUESTION, entities));
    assertTrue(answer.text().contains(ANSWER), answer.text());
  }

  private static ObjectNode object(String json) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
  }

  /** Entities, each given as type, offset and length. */
  private static ArrayNode entities(String json) throws JsonProcessingException {
    ArrayNode entities = JSON.createArrayNode();
    for (JsonNode entity : JSON.readTree(json.replace('\'', '"'))) {
      entities
          .addObject()
          .put("type", entity.get(0).textValue())
          .put("offset", entity.get(1).intValue())
          .put("length", entity.get(2).intValue());
    }
    return entities;
  }
}
