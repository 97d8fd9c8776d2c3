package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.telegram.fake.FakeMessage;

/** Cards of an article say that a newer one replaces it. */
final class ReplacedTest extends DoorTest {
  @BeforeEach
  void addArticles() {
    CORPUS.write(
        "tolls.jsonl",
        """
        {"id":"toll-1990","title":"Tolls of 1990","lang":"en","valid-until":"1999",\
        "text":"A cart pays four crowns at the Skagby toll house."}
        {"id":"toll-2000","title":"Tolls of 2000","date":"2000-01-01","lang":"en",\
        "supersedes":["toll-1990"],"url":"https://example.org/tolls",\
        "text":"Carts pay nothing any more."}
        """);
  }

  @Test
  void theCardNamesTheNewerArticle() {
    FakeMessage card =
        server.awaitReply(rosa.says("/check A cart pays four crowns at the Skagby toll house"));

    assertTrue(card.text().contains("valid until 1999"), card.text());
    assertTrue(
        card.text().contains("A newer article replaces this: “Tolls of 2000”, 2000-01-01"),
        card.text());
    bot.settle();
    FakeMessage list = server.awaitReply(rosa.says("/sources"));
    assertTrue(list.text().contains("replaces this: “Tolls of 2000”"), list.text());
    bot.assertNothingRefused();
  }
}
