package org.quipu.telegram.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.chat.Place;
import org.quipu.corpus.Span;
import org.quipu.telegram.inbound.IncomingMessage.Content;

final class AddressingTest {
  private static final Me ME = new Me(1, "quipu_bot");
  private static final Addressed NOT_US = new Addressed.NotUs();
  private static final Author ROSA =
      new Author(Optional.of(new Person(7, false, Optional.empty())), Optional.empty());
  private static final Author BOT =
      new Author(Optional.of(new Person(1, true, Optional.empty())), Optional.empty());
  private static final Pattern ADDRESS = Pattern.compile("(?<=^|\\s)([/@][A-Za-z0-9_@]+)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @quipu_bot who won?            | who won?
          @QUIPU_bot: who won?           | who won?
          who won, @quipu_bot ?          | who won, ?
          who won? @quipu_bot            | who won?
          👍🏽 @quipu_bot who won?         | 👍🏽 who won?
          what did @alice say @quipu_bot | what did @alice say
          """)
  void mentionAsksWithTheOtherWords(String text, String question) {
    assertEquals(new Addressed.Question(question), Addressing.of(inGroup(text), ME));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /ask who won?            | ask | who won? | false
          /ask@quipu_bot who won?  | ask | who won? | true
          /ASK who won?            | ask | who won? | false
          @quipu_bot /ask who won? | ask | who won? | true
          @quipu_bot               | ask | ''       | true
          """)
  void commandIsReadWithItsArgument(String text, String name, String argument, boolean byName) {
    assertEquals(
        new Addressed.CommandGiven(name, argument, byName), Addressing.of(inGroup(text), ME));
  }

  @ParameterizedTest
  @CsvSource({
    "who won?",
    "/ask@other_bot who won?",
    "@other_bot who won?",
    "@alice ask @quipu_bot who won",
    "@quipu_bottle who won?"
  })
  void messageToOthersIsNotForUs(String text) {
    assertEquals(NOT_US, Addressing.of(inGroup(text), ME));
  }

  @Test
  void mentionWithoutEntityIsOnlyText() {
    IncomingMessage message = inGroup(new Words("@quipu_bot who won?", List.of()), ROSA);
    assertEquals(NOT_US, Addressing.of(message, ME));
  }

  @Test
  void nameOfTheBotAsTextMentionAddressesIt() {
    Words words =
        new Words(
            "Quipu, who won?",
            List.of(new Words.Entity(Words.Kind.TEXT_MENTION, new Span(0, 5), Optional.of(1L))));
    assertEquals(new Addressed.Question("who won?"), Addressing.of(inGroup(words, ROSA), ME));
  }

  @Test
  void otherBotsAreNotAnswered() {
    Author other = new Author(Optional.of(new Person(9, true, Optional.empty())), Optional.empty());
    assertEquals(NOT_US, Addressing.of(inGroup(words("/ask who won?"), other), ME));
  }

  @Test
  void inlineResultOfOurOwnIsNoQuestion() {
    IncomingMessage own = message(Place.Kind.PRIVATE, words("A card"), ROSA, List.of(), 1);
    assertEquals(NOT_US, Addressing.of(own, ME));
  }

  @Test
  void replyToUsAsksUnlessItMentionsSomebodyElse() {
    Replied card = new Replied(5, BOT, words("A card"));
    assertEquals(
        new Addressed.Question("and then?"),
        Addressing.of(message(Place.Kind.GROUP, words("and then?"), ROSA, List.of(card), 0), ME));
    assertEquals(
        NOT_US,
        Addressing.of(message(Place.Kind.GROUP, words("@alice look"), ROSA, List.of(card), 0), ME));
  }

  @Test
  void mentionAloneUnderAMessagePointsAtIt() {
    Replied claim = new Replied(5, ROSA, words("A claim"));
    assertEquals(
        new Addressed.ClaimPointedAt(),
        Addressing.of(message(Place.Kind.GROUP, words("@quipu_bot"), ROSA, List.of(claim), 0), ME));
  }

  @Test
  void everythingInPrivateIsForUs() {
    assertEquals(
        new Addressed.Question("who won?"),
        Addressing.of(message(Place.Kind.PRIVATE, words("who won?"), ROSA, List.of(), 0), ME));
    assertEquals(
        new Addressed.Wordless(),
        Addressing.of(message(Place.Kind.PRIVATE, Words.NONE, ROSA, List.of(), 0), ME));
  }

  private static IncomingMessage inGroup(String text) {
    return inGroup(words(text), ROSA);
  }

  private static IncomingMessage inGroup(Words words, Author author) {
    return message(Place.Kind.GROUP, words, author, List.of(), 0);
  }

  private static IncomingMessage message(
      Place.Kind kind, Words words, Author author, List<Replied> replied, long viaBot) {
    return new IncomingMessage(
        11,
        new ChatRef(kind == Place.Kind.PRIVATE ? 7 : -5, kind),
        OptionalInt.empty(),
        author,
        Instant.EPOCH,
        words,
        words.isBlank() ? Content.MEDIA : Content.TEXT,
        Optional.empty(),
        replied.stream().findFirst(),
        Optional.empty(),
        false,
        viaBot == 0 ? OptionalLong.empty() : OptionalLong.of(viaBot),
        Optional.empty(),
        Optional.empty());
  }

  /** A text with the entities that Telegram finds in it. */
  private static Words words(String text) {
    List<Words.Entity> entities = new ArrayList<>();
    Matcher found = ADDRESS.matcher(text);
    while (found.find()) {
      Words.Kind kind = found.group().startsWith("/") ? Words.Kind.COMMAND : Words.Kind.MENTION;
      entities.add(new Words.Entity(kind, new Span(found.start(), found.end()), Optional.empty()));
    }
    return new Words(text, entities);
  }
}
