package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.RichSupport;
import org.quipu.telegram.fake.SentRequest;

/** Unusual articles, at every door. */
final class OddArticleTest extends DoorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> COMMANDS =
      List.of("", "/timeline ", "/compare ", "/check ", "/cite ");

  private final List<String> articles = articles();

  private static List<String> articles() {
    return Stream.of(
            article("The Skagbyr mill ground barley.").put("title", "Endless ".repeat(700)),
            article("The Skagbyr mill ground rye. 🦜").put("title", "🦜".repeat(300)),
            article("The Skagbyr mill ground oats.").put("publisher", "House\n\n".repeat(90)),
            article("The Skagbyr mill ground wheat.")
                .put("url", "https://e.org/" + "a".repeat(3000)),
            article("The Skagbyr mill ground corn.").put("url", "https://e.org/a b|c\\d\"<>{}"),
            article("The Skagbyr mill ground salt.").put("url", "javascript:alert(1)"),
            article("The Skagbyr mill ground malt.")
                .put("url", "https://münchen.example/ß?q=ü#top"),
            article("قال الكاتب إن Skagbyr mill ground قمحا كثيرا في كل عام.").put("lang", "ar"),
            article("הטחנה Skagbyr mill ground שיפון. 🙂")
                .put("lang", "he")
                .put("title", "הטחנה 🙂"),
            article("The Skagbyr mill ground " + "flour and ".repeat(900) + "no more."),
            many())
        .map(ObjectNode::toString)
        .toList();
  }

  @BeforeEach
  void addArticles() {
    CORPUS.write("odd.jsonl", String.join("\n", articles));
  }

  private static ObjectNode many() {
    ObjectNode article = article("The Skagbyr mill ground for everybody.");
    IntStream.range(0, 200)
        .mapToObj(i -> "Nomen Nescio the " + i + "th, of the \u202eold\u202c guild")
        .forEach(article.putArray("authors")::add);
    return article;
  }

  private static ObjectNode article(String text) {
    return JSON.createObjectNode().put("text", text);
  }

  @ParameterizedTest
  @EnumSource(
      value = RichSupport.class,
      names = {"BLOCKS", "NONE"})
  void everyArticleIsQuotedInAFormThatTelegramTakes(RichSupport support) throws IOException {
    server.rich(support);
    for (String line : articles) {
      String text = JSON.readTree(line).path("text").asText();
      String said = text.substring(0, Math.min(text.length(), 60));
      for (String command : COMMANDS) {
        FakeMessage card = server.awaitReply(rosa.says(command + said));
        assertTrue(quotes(card), card.text());
        if (command.equals("/check ")) {
          assertTrue(card.text().contains(said.strip()), card.text());
        }
      }
      SentRequest results = rosa.types(said).awaitAnswer();
      assertTrue(results.accepted(), results.complaint());
      SentRequest guest = rosa.asksGuest("@quipu_bot " + said).awaitAnswer();
      assertTrue(guest.accepted(), guest.complaint());
    }
    FakeMessage sources = server.awaitReply(rosa.says("/sources"));
    FakeMessage articles = server.awaitReply(rosa.says("/articles"));
    assertAll(
        () -> assertTrue(sources.text().length() > 100),
        () -> assertTrue(articles.text().length() > 100),
        () ->
            assertEquals(
                List.of(),
                server.refusals().stream()
                    .filter(r -> support == RichSupport.BLOCKS || !r.method().contains("Rich"))
                    .toList()));
  }
}
