package org.quipu.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rich and ephemeral messages, known and unknown. */
class RichMessagesTest {
  private static final String CARD =
      """
      {"blocks":[
        {"type":"blockquote","blocks":[{"type":"paragraph","text":["It was ",{"type":"marked","text":"red"}]}],
         "credit":"A. Author"},
        {"type":"details","summary":"Context","blocks":[{"type":"paragraph","text":"More."}]}]}\
      """;

  @AutoClose private final FakeBotApiServer server = FakeBotApiServer.start();
  @AutoClose private final RawBot bot = new RawBot(server);
  private final Person ana = server.user("Ana");
  private final Room group = server.supergroup("Readers").with(ana);

  @Test
  void cardIsShownAsText() throws Exception {
    assertEquals("", send(CARD));
    assertEquals("It was red\nA. Author\nContext\nMore.", server.awaitMessage(group).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"paragraph","text":{"type":"plain","text":"a"}} | must be one of
          {"type":"paragraph"} | rich_message.blocks[0].text is empty
          {"type":"verse","text":"a"} | rich_message.blocks[0] must be one of
          {"type":"paragraph","text":"a","size":1} | InputRichBlockParagraph has no field "rich_message.blocks[0].size"
          {"type":"heading","text":"a","size":7} | must be 1-6 value
          {"type":"thinking","text":"a"} | thinking blocks are allowed in drafts only
          """)
  void blockIsRefused(String block, String complaint) throws Exception {
    String said = send("{\"blocks\":[" + block + "]}");
    assertTrue(said.contains(complaint), said);
  }

  @Test
  void limitsHold() throws Exception {
    assertTrue(send("{\"blocks\":[]}").endsWith("must be non-empty"));
    assertTrue(send("{\"html\":\"a\",\"blocks\":[]}").contains("exactly one"));
    assertEquals("", send(nested(16)));
    assertTrue(send(nested(17)).endsWith("too deep"));
    assertEquals("", send(paragraphs(500, "x")));
    assertTrue(send(paragraphs(501, "x")).contains("too many blocks"));
    assertEquals("", send(paragraphs(1, "x".repeat(32_768))));
    assertTrue(send(paragraphs(1, "x".repeat(32_769))).contains("too long"));
  }

  @Test
  void serverWithoutRichMessagesDoesNotKnowTheMethod() throws Exception {
    server.rich(RichSupport.NONE);
    assertEquals("Not Found", send(CARD));
  }

  @Test
  void serverOfAnOlderVersionKnowsNoBlocks() throws Exception {
    server.rich(RichSupport.MARKUP);
    assertEquals("", send("{\"html\":\"<b>a</b>\"}"));
    assertEquals("Bad Request: rich message must be non-empty", send(CARD));
  }

  @Test
  void textMessageCanBecomeRich() throws Exception {
    int id =
        bot.call("sendMessage", "{\"chat_id\":" + group.id() + ",\"text\":\"a\"}")
            .at("/result/message_id")
            .asInt();
    String edit =
        "{\"chat_id\":%d,\"message_id\":%d,\"rich_message\":%s}".formatted(group.id(), id, CARD);
    assertEquals("", bot.complaint("editMessageText", edit));
    assertTrue(group.message(id).isRich());
    assertTrue(bot.complaint("editMessageText", edit).contains("message is not modified"));
  }

  @Test
  void ephemeralMessageIsForItsReceiverAlone() throws Exception {
    assertEquals("", whisper());
    assertEquals("psst", server.awaitEphemeral(group, ana).text("text"));
    assertTrue(group.messagesFromBot().isEmpty());
  }

  @Test
  void olderServerShowsEphemeralMessagesToEverybody() throws Exception {
    server.ephemeral(EphemeralSupport.OVERLOOKED);
    assertEquals("", whisper());
    assertEquals("psst", server.awaitMessage(group).text());
    server.ephemeral(EphemeralSupport.REFUSED);
    assertEquals("Bad Request: receiver_user_id is not supported", whisper());
  }

  private String whisper() throws Exception {
    return bot.complaint(
        "sendMessage",
        "{\"chat_id\":%d,\"text\":\"psst\",\"receiver_user_id\":%d}"
            .formatted(group.id(), ana.id()));
  }

  private String send(String rich) throws Exception {
    return bot.complaint(
        "sendRichMessage", "{\"chat_id\":%d,\"rich_message\":%s}".formatted(group.id(), rich));
  }

  private static String nested(int depth) {
    String block = "{\"type\":\"paragraph\",\"text\":\"x\"}";
    for (int i = 1; i < depth; i++) {
      block = "{\"type\":\"blockquote\",\"blocks\":[" + block + "]}";
    }
    return "{\"blocks\":[" + block + "]}";
  }

  private static String paragraphs(int count, String text) {
    String block = "{\"type\":\"paragraph\",\"text\":\"" + text + "\"}";
    return "{\"blocks\":[" + (block + ",").repeat(count - 1) + block + "]}";
  }
}
