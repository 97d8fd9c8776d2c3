package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Room;

/** Timelines, comparisons and credits over articles of several dates, in addition to the corpus. */
final class OverviewTest extends DoorTest {
  private static final String ARTICLES =
      """
      {"id":"ferry-1","title":"Ferry carries ninety","authors":["Ada Holm"],"publisher":"Courier",\
      "date":"1990-04-02","lang":"en","text":"The Vossviken ferry carries ninety passengers."}
      {"id":"ferry-2","title":"Ferry carries forty","authors":["Bo Lind"],"publisher":"News",\
      "date":"2005-11","lang":"en","text":"The Vossviken ferry carries forty passengers now."}
      {"id":"ferry-3","lang":"en","authors":["The keepers"],"publisher":"Ferry News","text":"The Vossviken ferry carries some passengers, one hears."}
      {"id":"ferry-4","kind":"comment","under":"ferry-1","authors":["Nan"],"date":"1990-04-05",\
      "lang":"en","text":"The Vossviken ferry carries passengers who sing, says my aunt."}
      """;

  @BeforeEach
  void addArticles() {
    CORPUS.write("ferry.jsonl", ARTICLES);
  }

  @Test
  void timelineAscendsWithTheUndatedLastInOneMessage() {
    FakeMessage timeline = server.awaitReply(rosa.says("/timeline Vossviken ferry passengers"));
    List<Integer> order =
        List.of("1990-04-02", "2005-11", "Without a date").stream()
            .map(timeline.text()::indexOf)
            .toList();
    assertTrue(order.getFirst() >= 0, timeline.text());
    assertEquals(order.stream().sorted().toList(), order, timeline.text());
    bot.settle();
    server.assertNothingElseIn(rosa.privateRoom());
    bot.assertNothingRefused();
  }

  @Test
  void comparisonQuotesEachArticleOnce() {
    FakeMessage comparison =
        server.awaitReply(rosa.says("/compare how many passengers does the Vossviken ferry carry"));
    assertAll(
        () -> assertEquals(2, comparison.text().split("carries ninety passengers", -1).length),
        () -> assertTrue(comparison.text().contains("carries forty passengers")));
  }

  @Test
  void articleWithoutTitleIsCitedByItsAuthors() {
    FakeMessage check =
        server.awaitReply(rosa.says("/check The Vossviken ferry carries some passengers"));
    assertTrue(check.text().contains("The keepers · Ferry News · undated"), check.text());
  }

  @Test
  void commentIsCreditedToTheCommenterAndToTheArticle() {
    FakeMessage check =
        server.awaitReply(rosa.says("/check The Vossviken ferry carries passengers who sing"));
    assertAll(
        () -> assertTrue(check.text().contains("Nan"), check.text()),
        () -> assertTrue(check.text().contains("comment on “Ferry carries ninety”")));
  }

  /** More articles than an overview has on its first page. */
  private static void addTwelveYearsOf(String captain) {
    CORPUS.write(
        "captain.jsonl",
        IntStream.rangeClosed(1951, 1962)
            .mapToObj(
                year ->
                    """
                    {"id":"captain-%1$d","date":"%1$d-06-01","lang":"en",\
                    "text":"Captain %2$s carried %3$d hens."}\
                    """
                        .formatted(year, captain, year * 7))
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline Alva", "/compare Alva", "@quipu_bot /timeline@quipu_bot Alva"})
  void pagesOfAnOverviewTurnInPlace(String asked) {
    addTwelveYearsOf("Alva");
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage card = server.awaitReply(rosa.in(group).says(asked));
    String first = card.text();
    tito.presses(card, "›").awaitAnswer();
    String second = server.awaitEdit(card).text();
    assertNotEquals(first, second);
    tito.presses(card, "‹").awaitAnswer();
    assertEquals(first, server.awaitEdit(card).text());
    bot.settle();
    server.assertNothingElseIn(group);
    bot.assertNothingRefused();
  }

  @Test
  void overviewOfWhatSomebodySaidHangsUnderItAndItsPagesTurn() {
    addTwelveYearsOf("Alva");
    Room group = server.supergroup("Debate").with(rosa, tito);
    FakeMessage said = tito.in(group).says("All the fault of Alva, if you ask me.");
    rosa.in(group).replyingTo(said).quoting("Alva").says("/timeline");
    FakeMessage card = server.awaitReply(said);
    String first = card.text();
    assertTrue(first.startsWith("Timeline: Alva"), first);
    tito.presses(card, "›").awaitAnswer();
    assertNotEquals(first, server.awaitEdit(card).text());
    bot.assertNothingRefused();
  }
}
