package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.chat.Card;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;

/** The texts shown when no passage answers. */
final class DecliningTest {
  private static final String ASKED = "Orsund brigde ferry pirates";

  private Scene scene;

  private Scene declining(List<String> unknown, String suggestion) {
    scene = Scene.answering(FixedAnswers.declining(ASKED, unknown, suggestion));
    return scene;
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aDeclineNamesTheUnknownWordsAndWhatWasSearched() {
    Card card = declining(List.of("brigde", "pirates"), "").ask(ASKED);

    assertEquals(List.of(), Scene.quotes(card));
    assertEquals(
        """
        No passage in the corpus answers this.
        The corpus does not know these words at all: brigde, pirates.
        Searched 4 articles, the latest from 2011-06-28.\
        """,
        Scene.words(card));
  }

  @Test
  void theClosestPassageIsShownToWhoAsksForIt() {
    Card card = declining(List.of(), "").ask(ASKED);

    Card closest = scene.press(card, "closest", ASKED);

    assertEquals(1, Scene.quotes(closest).size());
    assertTrue(Scene.words(closest).startsWith("The closest passage. It may not answer"));
  }

  @Test
  void whereNoWordIsKnownTheLatestArticlesAreTheClosest() {
    scene = Scene.usual();
    Card card = scene.ask("xyzzy plugh");

    Card closest = scene.press(card, "closest", "xyzzy plugh");

    assertTrue(Scene.words(closest).startsWith("Nothing comes close to this. The latest articles"));
    assertTrue(Articles.BRIDGE.text().value().startsWith(Scene.quote(closest)));
    Card next = scene.press(closest, "›", "xyzzy plugh");
    assertTrue(Articles.LIGHTHOUSE_2005.text().value().startsWith(Scene.quote(next)));
  }

  @Test
  void anEmptyCorpusHasNothingClosest() {
    scene = Scene.usual();
    scene.corpusIs();

    assertEquals(List.of("🗑"), Scene.labels(scene.ask("xyzzy plugh")));
  }

  @Test
  void theSuggestionIsAnsweredInstead() {
    Card card = declining(List.of("brigde"), "Orsund bridge ferry").ask(ASKED);

    Card answer = scene.press(card, "Did you mean “Orsund bridge ferry”?", ASKED);

    assertTrue(Scene.words(answer).startsWith("Read as “Orsund bridge ferry”."));
    assertTrue(Articles.BRIDGE.text().value().contains(Scene.quote(answer)));
  }

  @Test
  void aButtonWhoseQuestionIsGoneSaysSo() {
    Card card = declining(List.of(), "").ask(ASKED);

    assertTrue(
        Scene.toast(scene.press(Scene.ANNA, Scene.PRIVATE, card, "closest", ""))
            .contains("expired"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 400})
  void aDeclineInAGroupIsOneShortLine(int unknownWords) {
    List<String> words = Collections.nCopies(unknownWords, "Donaudampfschifffahrtsgesellschaft");
    declining(words, "");

    Reply.Send reply = (Reply.Send) scene.room.hear(new Turn.Ask(Scene.ANNA, Scene.GROUP, ASKED));

    assertEquals(Reply.Audience.ASKER, reply.audience());
    assertEquals(1, reply.card().parts().size());
    String line = Scene.words(reply.card());
    assertTrue(line.length() <= 300, line);
    assertFalse(line.contains("\n"));
    assertEquals(unknownWords > 0, line.contains("Donaudampf"));
  }

  @Test
  void aVisitedChatGetsNoButtonsThatNeedTheQuestion() {
    declining(List.of(), "Orsund bridge");

    Card card = Scene.sent(scene.room.hear(new Turn.Ask(Scene.ANNA, Place.GUEST, ASKED)));

    assertEquals(List.of(), card.rows());
  }

  @Test
  void aDeclinedClaimIsNotCalledAQuestion() {
    declining(List.of(), "");

    Card card =
        Scene.sent(
            scene.room.hear(
                new Turn.Cite(
                    Scene.ANNA,
                    Scene.PRIVATE,
                    new RepliedTo(ASKED, java.util.Optional.empty(), false, OptionalInt.empty()))));

    assertTrue(Scene.words(card).startsWith("No passage in the corpus bears on this."));
  }
}
