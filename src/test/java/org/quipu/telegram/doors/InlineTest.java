package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.SentRequest;

final class InlineTest extends DoorTest {
  @Test
  void resultsHoldTheWholeMessageUnderTheCitationId() {
    SentRequest answer = rosa.types(QUESTION).awaitAnswer();
    JsonNode results = answer.parameters().path("results");
    JsonNode first = results.path(0);
    assertAll(
        () -> assertTrue(results.size() >= 1 && results.size() <= 10),
        () -> assertTrue(first.path("id").asText().matches("[A-Za-z0-9_-]{1,60}")),
        () -> assertFalse(first.path("title").asText().isEmpty()),
        () -> assertFalse(first.path("description").asText().isEmpty()),
        () ->
            assertTrue(
                first.path("input_message_content").path("message_text").asText().contains("¶")));
    bot.assertNothingRefused();
  }

  @Test
  void resultsAreRichOnceTheServerIsKnownToTakeThat() {
    server.awaitReply(rosa.says(QUESTION));
    SentRequest answer = rosa.types(QUESTION).awaitAnswer();
    JsonNode content = answer.parameters().path("results").path(0).path("input_message_content");
    assertTrue(content.has("rich_message"), content.toString());
    bot.assertNothingRefused();
  }

  @Test
  void emptyQueryOffersFeaturedAndThenAllArticlesAndThePrivateChat() {
    SentRequest answer = rosa.types("").awaitAnswer();
    assertAll(
        () -> assertTrue(answer.parameters().path("results").size() > 3),
        () -> assertTrue(text(answer.parameters().path("results").path(0)).contains(ANSWER)),
        () -> assertTrue(answer.parameters().path("button").has("start_parameter")));
    assertEquals(
        CORPUS.articles(), pages("").stream().map(r -> r.path("title")).distinct().count());
    bot.assertNothingRefused();
  }

  @Test
  void everyPassageThatBearsOnTheWordsIsOnOnePage() {
    List<JsonNode> all = pages("lighthouses of Varnes");
    assertTrue(all.size() > 20, () -> all.size() + " results");
    assertEquals(all.size(), all.stream().map(r -> r.path("id")).distinct().count());
    bot.assertNothingRefused();
  }

  private List<JsonNode> pages(String words) {
    List<JsonNode> all = new ArrayList<>();
    String offset = "";
    do {
      SentRequest page = rosa.types(words, offset).awaitAnswer();
      JsonNode results = page.parameters().path("results");
      assertTrue(!results.isEmpty() && results.size() <= 10, page.toString());
      results.forEach(all::add);
      offset = page.text("next_offset");
    } while (!offset.isEmpty());
    return all;
  }

  private static String text(JsonNode result) {
    return result.path("input_message_content").path("message_text").asText();
  }

  @Test
  void nothingFoundIsSaidInTheButton() {
    SentRequest answer = rosa.types(UNANSWERABLE).awaitAnswer();
    assertAll(
        () -> assertEquals(0, answer.parameters().path("results").size()),
        () -> assertFalse(answer.parameters().path("button").path("text").asText().isEmpty()));
  }

  @Test
  void expiredQueryHarmsNothing() {
    rosa.types("lighthouses").expires();
    bot.settle();
    assertTrue(quotes(server.awaitReply(rosa.says(QUESTION))));
  }

  @Test
  void answerIsKeptForTheOneWhoTypedAndNotForLongWhereThereIsNone() {
    SentRequest found = rosa.types(QUESTION).awaitAnswer();
    SentRequest nothing = rosa.types(UNANSWERABLE).awaitAnswer();
    assertAll(
        () -> assertEquals("true", found.text("is_personal")),
        () -> assertEquals("300", found.text("cache_time")),
        () -> assertEquals("10", nothing.text("cache_time")),
        () ->
            assertEquals(
                "Nothing found. Ask me in private",
                nothing.parameters().path("button").path("text").asText()));
  }

  @Test
  void chosenCitationIsMadeWiderInPlace() {
    server.awaitReply(rosa.says(QUESTION));
    var asked = rosa.types(QUESTION);
    SentRequest answer = asked.awaitAnswer();
    String message = asked.chooses(answer, 0);
    String before = server.inlineMessage(message).toString();
    JsonNode keyboard =
        answer.parameters().path("results").path(0).path("reply_markup").path("inline_keyboard");
    String wider = keyboard.findValuesAsText("callback_data").getFirst();
    assertEquals("", tito.pressesInline(message, wider).awaitToast());
    bot.settle();
    assertFalse(before.equals(server.inlineMessage(message).toString()));
    bot.assertNothingRefused();
  }
}
