package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.chat.Card;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Speaker;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;

/** Short questions about a card in front of the asker. */
final class FollowUpTest {
  private static final String COST = "What did the Orsund bridge cost?";

  @AutoClose private final Scene scene = Scene.usual();

  /** Asks, and has the card shown as the bot's message with this number. */
  private Card shown(Speaker speaker, Place place, String question, int message) {
    Turn turn = new Turn.Ask(speaker, place, question);
    Card card = Scene.sent(scene.room.hear(turn));
    scene.room.shown(turn, card, OptionalInt.of(message));
    scene.later(Duration.ofSeconds(5));
    return card;
  }

  private Card reply(Speaker speaker, Place place, String text, int message) {
    RepliedTo card = new RepliedTo("a card", Optional.empty(), true, OptionalInt.of(message));
    return Scene.sent(scene.room.hear(new Turn.Ask(speaker, place, text, Optional.of(card))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who wrote this?          | Written by Cleo Marsh.
          Who is the author        | Written by Cleo Marsh.
          author?                  | Written by Cleo Marsh.
          when?                    | Dated 2011-06-28.
          When was this published? | Dated 2011-06-28.
          link?                    | https://example.org/bridge
          where can I read it?     | https://example.org/bridge
          source?                  | 2011-06-28 · A bridge for Orsund · Cleo Marsh · Coast Courier
          where is this from?      | 2011-06-28 · A bridge for Orsund · Cleo Marsh · Coast Courier
          """)
  void aQuestionUnderACardIsAnsweredFromIt(String asked, String answer) {
    shown(Scene.ANNA, Scene.GROUP, COST, 12);

    assertTrue(
        Scene.words(reply(Scene.BEN, Scene.GROUP, asked, 12)).startsWith(answer),
        Scene.words(reply(Scene.BEN, Scene.GROUP, asked, 12)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quien escribio esto | Escrito por Cleo Marsh.
          ¿Quién lo escribió? | Escrito por Cleo Marsh.
          cuando?             | Con fecha de 2011-06-28.
          ¿de qué año es?     | Con fecha de 2011-06-28.
          fuente?             | 2011-06-28 · A bridge for Orsund
          pásame el link      | https://example.org/bridge
          """)
  void inSpanishTooWithOrWithoutAccents(String asked, String answer) {
    shown(Scene.CARMEN, Scene.PRIVATE, COST, 12);

    assertTrue(Scene.words(reply(Scene.CARMEN, Scene.PRIVATE, asked, 12)).startsWith(answer));
  }

  @Test
  void whatIsNotKnownIsSaidToBeUnknown() {
    scene.corpusIs(Articles.LIGHTHOUSE_UNDATED);
    shown(Scene.ANNA, Scene.PRIVATE, "What does the old note say of the Brandvik lighthouse?", 3);

    assertAll(
        () ->
            assertTrue(
                Scene.words(reply(Scene.ANNA, Scene.PRIVATE, "who wrote this?", 3))
                    .startsWith("The author is not stated.")),
        () ->
            assertTrue(
                Scene.words(reply(Scene.ANNA, Scene.PRIVATE, "when?", 3))
                    .startsWith("The article bears no date.")),
        () ->
            assertEquals(
                "There is no link to this article.",
                Scene.words(reply(Scene.ANNA, Scene.PRIVATE, "link?", 3))));
  }

  @Test
  void moreIsTheRestOfTheParagraph() {
    scene.store.chats().save(Scene.PRIVATE.chat(), Map.of("length", "short"));
    Card card =
        shown(
            Scene.ANNA, Scene.PRIVATE, "The band of the fire brigade played until it grew dark", 4);
    String quote = Scene.quote(card);
    String more = Scene.quote(follow("tell me more", 5));

    assertAll(
        () -> assertTrue(more.contains(quote) && more.length() > quote.length(), more),
        () -> assertTrue(more.startsWith("Two hundred people"), more),
        () -> assertTrue(more.endsWith("Nobody slept."), more));
  }

  @Test
  void afterAWholeParagraphMoreIsTheNextOneUntilTheArticleEnds() {
    String first = Scene.quote(shown(Scene.ANNA, Scene.PRIVATE, COST, 4));
    String next = Scene.quote(follow("more", 5));
    Card end = follow("go on", 6);

    assertAll(
        () -> assertTrue(first.startsWith("The Orsund bridge cost"), first),
        () -> assertTrue(next.startsWith("Two hundred people"), next),
        () -> assertEquals("The article ends there.", Scene.words(end)));
  }

  /** Asks without replying, as people do where only the bot reads. */
  private Card follow(String text, int message) {
    return shown(Scene.ANNA, Scene.PRIVATE, text, message);
  }

  @Test
  void inPrivateTheLastCardIsMeantWithoutAReply() {
    shown(Scene.ANNA, Scene.PRIVATE, "nine keepers of the Brandvik lighthouse", 4);
    shown(Scene.ANNA, Scene.PRIVATE, COST, 6);

    assertTrue(Scene.words(scene.ask("who wrote this?")).startsWith("Written by Cleo Marsh."));
  }

  @Test
  void theTerminalKnowsItsLastCardToo() {
    shown(Scene.ANNA, Place.TERMINAL, COST, 6);
    Card card =
        Scene.sent(scene.room.hear(new Turn.Ask(Scene.ANNA, Place.TERMINAL, "who wrote this?")));

    assertTrue(Scene.words(card).startsWith("Written by Cleo Marsh."));
  }

  @Test
  void afterAPageIsTurnedThePageInSightIsMeant() {
    Card card = shown(Scene.ANNA, Scene.GROUP, "Brandvik lighthouse keepers", 12);
    Turn press =
        new Turn.Press(
            Scene.ANNA,
            Scene.GROUP,
            ButtonData.parse(Scene.data(card, "›")),
            OptionalInt.of(12),
            Optional.of("Brandvik lighthouse keepers"));
    Card next = Scene.edited(scene.room.hear(press));
    scene.room.shown(press, next, OptionalInt.of(12));

    String name = next.cited().getFirst().attribution().title().orElse("Untitled");
    assertTrue(Scene.words(reply(Scene.BEN, Scene.GROUP, "source?", 12)).contains(name));
  }

  @Test
  void underATimelineEachQuoteIsAccountedFor() {
    Turn turn =
        new Turn.Command(
            Scene.ANNA,
            Scene.GROUP,
            "timeline",
            "Brandvik lighthouse keepers",
            false,
            Optional.empty());
    Card timeline = Scene.sent(scene.room.hear(turn));
    scene.room.shown(turn, timeline, OptionalInt.of(20));

    String words = Scene.words(reply(Scene.BEN, Scene.GROUP, "who wrote this?", 20));
    assertAll(
        () -> assertTrue(timeline.cited().size() > 1),
        () -> assertTrue(words.contains("Ada Holm"), words),
        () -> assertTrue(words.contains("Bo Lind"), words));
  }

  @Test
  void aCardOfAnHourAgoIsNotMeantUnlessItIsRepliedTo() {
    shown(Scene.ANNA, Scene.PRIVATE, COST, 6);
    scene.later(Duration.ofHours(2));

    assertAll(
        () -> assertTrue(Scene.words(scene.ask("when?")).startsWith("No passage")),
        () ->
            assertTrue(
                Scene.words(reply(Scene.ANNA, Scene.PRIVATE, "when?", 6)).startsWith("Dated")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"who wrote the report on the Brandvik lighthouse keepers?", "keepers"})
  void wordsThatAskMoreAreAQuestionOfTheirOwn(String question) {
    shown(Scene.ANNA, Scene.GROUP, COST, 12);

    assertTrue(
        Scene.quote(reply(Scene.BEN, Scene.GROUP, question, 12)).contains("keepers"), question);
  }

  @Test
  void underSomebodyElsesMessageAShortQuestionIsAboutThat() {
    shown(Scene.ANNA, Scene.GROUP, COST, 12);
    RepliedTo claim =
        new RepliedTo(
            "The Brandvik lighthouse employs nine keepers.",
            Optional.empty(),
            false,
            OptionalInt.of(11));
    Card card =
        Scene.sent(
            scene.room.hear(new Turn.Ask(Scene.BEN, Scene.GROUP, "source?", Optional.of(claim))));

    assertTrue(Scene.quote(card).contains("nine keepers"));
  }

  @Test
  void inAGroupNobodyIsTakenToMeanTheLastCard() {
    shown(Scene.ANNA, Scene.GROUP, COST, 12);
    Card card = Scene.sent(scene.room.hear(new Turn.Ask(Scene.BEN, Scene.GROUP, "when?")));

    assertEquals(List.of(), card.cited());
  }
}
