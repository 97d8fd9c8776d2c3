package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;
import org.quipu.telegram.fake.SentRequest;

/** The list of citations, with links and exports. */
final class SourcesTest extends DoorTest {
  private static final String ARTICLES =
      """
      {"id":"weir-1","title":"Weirs & {locks}: 50% of 10_000","authors":["Ada Holm","Bo Lind"],\
      "publisher":"Ford & Sons","date":"1990-04-02","url":"https://example.org/weir?a=1",\
      "lang":"en","text":"The Vossviken weir holds trout, eels - and pike. Trout jump at dawn. \
      Eels hide by day. The Vossviken weir holds trout, eels - and pike."}
      {"id":"weir-2","title":"Die Wehre","authors":["Cleo Marsh"],"date":"2005",\
      "url":"https://example.org/wehr","lang":"de",\
      "text":"Das Wehr von Skagby hält Forellen, Größe 100 %, bereit."}
      """;

  @BeforeEach
  void addArticles() {
    CORPUS.write("weir.jsonl", ARTICLES);
  }

  @Test
  void cardOfAnArticleWithAnAddressHasAButtonToTheExactPlace() {
    FakeMessage card =
        server.awaitReply(
            rosa.says("/check Das Wehr von Skagby hält Forellen, Größe 100 %, bereit"));
    assertEquals(
        "https://example.org/wehr#:~:text=Das%20Wehr%20von%20Skagby,"
            + "Gr%C3%B6%C3%9Fe%20100%20%25%2C%20bereit",
        card.button("Open the passage").url());
    bot.assertNothingRefused();
  }

  @Test
  void wordsThatOccurTwiceInTheArticleLeadToTheArticle() {
    FakeMessage card =
        server.awaitReply(rosa.says("/check The Vossviken weir holds trout, eels - and pike"));
    assertEquals("https://example.org/weir?a=1", card.button("Open the article").url());
  }

  @Test
  void severalAuthorsAndTheirPublisherAreCredited() {
    FakeMessage card = server.awaitReply(rosa.says("/check Trout jump at dawn. Eels hide by day."));
    assertTrue(
        card.text().contains("Ada Holm, Bo Lind · Ford & Sons · 1990-04-02 · ¶ 1"), card.text());
  }

  @Test
  void exportHoldsWhatWasCitedHere() throws JsonProcessingException {
    Room group = server.supergroup("Fishers").with(rosa, tito);
    server.awaitReply(rosa.in(group).says("/check Trout jump at dawn. Eels hide by day."));
    server.awaitReply(tito.in(group).says("/check Das Wehr von Skagby hält Forellen"));
    server.awaitReply(rosa.says("/ask " + QUESTION));
    bot.settle();
    String bibtex = export(group, "bibtex");
    JsonNode csl = new ObjectMapper().readTree(export(group, "csl"));
    assertAll(
        () -> assertEquals(2, bibtex.split("@misc\\{", -1).length - 1, bibtex),
        () ->
            assertTrue(
                bibtex.contains("title = {{Weirs \\& \\{locks\\}: 50\\% of 10\\_000}}"), bibtex),
        () -> assertTrue(bibtex.contains("author = {Holm, Ada and Lind, Bo}"), bibtex),
        () -> assertEquals(2, csl.size()),
        () -> assertEquals(List.of("1990", "4", "2"), dateOf(csl.get(0))),
        () -> assertEquals("Weirs & {locks}: 50% of 10_000", csl.get(0).path("title").asText()),
        () -> assertEquals("Lind", csl.get(0).path("author").path(1).path("family").asText()),
        () -> assertEquals(List.of("2005"), dateOf(csl.get(1))),
        () -> assertFalse(csl.toString().contains("lighthouses")));
    bot.assertNothingRefused();
  }

  private static List<String> dateOf(JsonNode item) {
    JsonNode parts = item.path("issued").path("date-parts").path(0);
    return parts.valueStream().map(JsonNode::asText).toList();
  }

  private String export(Room room, String format) {
    FakeMessage asked = rosa.in(room).says("/sources " + format);
    server.awaitReply(asked);
    SentRequest sent = server.requests("sendDocument").getLast();
    return new String(sent.file("document").bytes(), StandardCharsets.UTF_8);
  }
}
