package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.Preferences;
import org.quipu.chat.words.Voice;

/** Questions, claims, pages of a card, and small talk. */
final class RoomTest {
  private static final String NINE = "Brandvik lighthouse employs nine keepers this year more ever";
  private static final String KEEPERS = "Brandvik lighthouse employs keepers";

  @AutoClose private final Scene scene = Scene.usual();

  @Test
  void aQuestionGetsTheWordsOfAnArticleAndWhoSaidThem() {
    Card card = scene.ask("What did the Orsund bridge cost?");

    assertTrue(Articles.BRIDGE.text().value().contains(Scene.quote(card)));
    assertEquals("Cleo Marsh · Coast Courier · 2011-06-28 · ¶ 1", Scene.credits(card).getFirst());
    assertTrue(Scene.words(card).contains("A bridge for Orsund"));
  }

  @Test
  void theTitleLeadsToTheExactPlace() {
    Card card = scene.ask("What did the Orsund bridge cost?");

    Part.Line title = (Part.Line) card.parts().getLast();
    StyledText.Style style = title.text().runs().getFirst().style();
    assertTrue(((StyledText.Style.Linked) style).url().startsWith("https://example.org/bridge"));
    assertInstanceOf(Button.Action.Open.class, Scene.button(card, "Open").action());
  }

  @Test
  void theSameQuestionGetsTheSameCard() {
    assertEquals(scene.ask(KEEPERS), scene.ask(KEEPERS));
  }

  @Test
  void aPageTurnsToTheNextQuoteAndBack() {
    Card first = scene.ask(KEEPERS);
    Card second = scene.press(first, "›", KEEPERS);

    assertNotEquals(Scene.quotes(first), Scene.quotes(second));
    assertTrue(Scene.labels(first).contains("1/4"));
    assertTrue(Scene.labels(second).contains("2/4"));
    assertFalse(Scene.labels(first).contains("‹"));
    assertEquals(first, scene.press(second, "‹", KEEPERS));
  }

  @Test
  void thePlaceAmongTheQuotesIsToldToWhoPressesIt() {
    Card card = scene.ask(KEEPERS);

    assertEquals(
        "1 of 4", Scene.toast(scene.press(Scene.ANNA, Scene.PRIVATE, card, "1/4", KEEPERS)));
  }

  @Test
  void aPageStillTurnsWhenTheQuestionWasDeleted() {
    Card first = scene.ask(KEEPERS);
    String second = Scene.quote(scene.press(first, "›", KEEPERS));

    assertEquals(second, Scene.quote(scene.press(first, "›", "")));
  }

  @Test
  void aWiderQuoteHoldsTheNarrowerOneAndIsASliceOfTheArticle() {
    choose("short");
    Card narrow = scene.ask(NINE);
    Card wide = scene.press(narrow, "Wider", NINE);

    assertTrue(Scene.quote(wide).contains(Scene.quote(narrow)));
    assertTrue(Scene.quote(wide).length() > Scene.quote(narrow).length());
    assertTrue(Articles.LIGHTHOUSE_1990.text().value().contains(Scene.quote(wide)));
  }

  @Test
  void aQuoteGrowsUntilThereIsNoMoreToShow() {
    Card card = scene.ask(NINE);
    for (int presses = 0; Scene.labels(card).contains("Wider ↔"); presses++) {
      assertTrue(presses < 10, "it never ends");
      card = scene.press(card, "Wider", NINE);
    }
    assertEquals(Articles.LIGHTHOUSE_1990.text().value(), Scene.quote(card));
  }

  @Test
  void aClaimIsAnsweredUnderTheMessageThatClaims() {
    RepliedTo claimed =
        new RepliedTo("I say " + KEEPERS, Optional.of(KEEPERS), false, OptionalInt.empty());
    Reply.Send reply =
        (Reply.Send) scene.room.hear(new Turn.Cite(Scene.ANNA, Scene.GROUP, claimed));

    assertEquals(Reply.Under.REPLIED_TO, reply.under());
    assertEquals(Reply.Audience.EVERYBODY, reply.audience());
    assertEquals(3, Scene.quotes(reply.card()).size() + 2);
    assertTrue(Scene.data(reply.card(), "›").contains(":ca:"));
  }

  @Test
  void aLinkToACitationOpensIt() {
    Card card = scene.ask(KEEPERS);
    String id = card.cited().getFirst().id().toString();
    Card opened =
        Scene.sent(scene.room.hear(new Turn.DeepLink(Scene.BEN, Scene.PRIVATE, "q_" + id)));

    assertEquals(Scene.quote(card), Scene.quote(opened));
    assertFalse(Scene.labels(opened).contains("›"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"q_", "q_nonsense", "s_-100", "🦀", ""})
  void aLinkToNothingLeadsToTheStart(String payload) {
    Card card = Scene.sent(scene.room.hear(new Turn.DeepLink(Scene.ANNA, Scene.PRIVATE, payload)));

    assertTrue(Scene.words(card).startsWith("Quipu"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "Hi!",
        "Thanks :)",
        "👍",
        "hola",
        "¡Gracias!",
        "Buenos días",
        "ok.",
        "…",
        "hi Quipu",
        "ok, thank you",
        "what's up?",
        "Thanks, that helps!",
        "help",
        "who are you?",
        "¿Qué puedes hacer?",
        "lol",
        "no"
      })
  void smallTalkGetsALineAndNeverAQuote(String text) {
    Card card = scene.ask(text);

    assertEquals(List.of(), Scene.quotes(card));
    assertEquals(1, card.parts().size());
    assertFalse(Scene.words(card).contains("No passage"));
  }

  @Test
  void aGreetingInFrontOfAQuestionIsNoSmallTalk() {
    assertEquals(1, Scene.quotes(scene.ask("hi, what did the Orsund bridge cost?")).size());
  }

  @Test
  void aVoiceMessageGetsAHintInPrivateAndSilenceInAGroup() {
    assertTrue(
        Scene.words(Scene.sent(scene.room.hear(new Turn.Media(Scene.ANNA, Scene.PRIVATE))))
            .contains("read text"));
    assertInstanceOf(Reply.Silence.class, scene.room.hear(new Turn.Media(Scene.ANNA, Scene.GROUP)));
  }

  @Test
  void anEditedQuestionEditsItsCard() {
    Turn.Ask now = new Turn.Ask(Scene.ANNA, Scene.PRIVATE, "What did the Orsund bridge cost?");

    Card card = Scene.edited(scene.room.hear(new Turn.Edited(now)));

    assertTrue(Scene.quote(card).contains("four million crowns"));
  }

  @Test
  void anEditedQuestionWithoutAnswerTurnsItsCardIntoADecline() {
    Turn.Ask now = new Turn.Ask(Scene.ANNA, Scene.GROUP, "xyzzy plugh");

    Card card = Scene.edited(scene.room.hear(new Turn.Edited(now)));

    assertEquals(List.of(), Scene.quotes(card));
    assertTrue(Scene.words(card).startsWith("No passage"));
  }

  @Test
  void aPassageThatChangedIsNotQuotedAgain() {
    Card card = scene.ask("What did the Orsund bridge cost?");
    scene.corpusIs(
        Articles.withText(
            Articles.BRIDGE, "The Orsund bridge cost five million crowns. It is done."));

    Card pressed = scene.press(card, "Wider", "What did the Orsund bridge cost?");

    assertEquals(List.of(), Scene.quotes(pressed));
    assertTrue(Scene.words(pressed).contains("has changed"));
    Card again = scene.press(pressed, "Ask again", "What did the Orsund bridge cost?");
    assertTrue(Scene.quote(again).contains("five million crowns"));
  }

  @Test
  void anArticleThatIsGoneIsNotQuotedAgain() {
    Card card = scene.ask("What did the Orsund bridge cost?");
    scene.corpusIs(Articles.LIGHTHOUSE_1990);

    Card pressed = scene.press(card, "Wider", "What did the Orsund bridge cost?");

    assertEquals(List.of(), Scene.quotes(pressed));
    assertTrue(Scene.words(pressed).contains("no longer in the corpus"));
  }

  @Test
  void aCorpusThatIsReadAgainDuringAPressLeavesTheQuoteThatWasOpened() {
    Card card = scene.ask("What did the Orsund bridge cost?");
    String wider = Scene.data(card, "Wider");
    // The desk opens the citation once; what it finds then is shown, whatever happens meanwhile.
    Library lively = scene.libraryWhere(() -> scene.corpusIs(Articles.LIGHTHOUSE_1990));

    Reply reply =
        new Asking(lively, new CitationCards(lively, false))
            .exactly(
                new Voice(Languages.discover().usual(), Preferences.NONE),
                new Turn.Press(
                    Scene.ANNA,
                    Scene.PRIVATE,
                    ButtonData.parse(wider),
                    OptionalInt.of(1),
                    Optional.of("What did the Orsund bridge cost?")),
                (ButtonData.Exactly) ButtonData.parse(wider).orElseThrow());

    assertTrue(Scene.quote(Scene.edited(reply)).contains("four million"));
  }

  @Test
  void theCitationThatAButtonPromisedIsShownAlsoWhereTheWordsNoLongerLeadToIt() {
    Card card = scene.ask(KEEPERS);
    String second = Scene.quote(scene.press(card, "›", KEEPERS));

    assertEquals(second, Scene.quote(scene.press(card, "›", "Orsund bridge cost")));
    assertEquals(second, Scene.quote(scene.press(card, "›", "xyzzy plugh")));
    assertEquals(second, Scene.quote(scene.press(card, "›", "")));
  }

  @Test
  void whoAskedMayDeleteTheCardAlsoAfterAnotherTurnedItsPage() {
    Card card = Scene.sent(scene.room.hear(new Turn.Ask(Scene.ANNA, Scene.GROUP, KEEPERS)));
    Card turned = Scene.edited(scene.press(Scene.BEN, Scene.GROUP, card, "›", KEEPERS));

    assertInstanceOf(
        Reply.Delete.class, scene.press(Scene.ANNA, Scene.GROUP, turned, "🗑", KEEPERS));
    assertInstanceOf(
        Reply.Delete.class, scene.press(Scene.ADMIN, Scene.GROUP, turned, "🗑", KEEPERS));
    assertTrue(
        Scene.toast(scene.press(Scene.BEN, Scene.GROUP, turned, "🗑", KEEPERS))
            .contains("Only the asker"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s1", "s1:0::qa:", "zz:1", "d1:", "z1:style:gothic", "{\"a\":1}", "🗑"})
  void aPressOnAnythingElseGetsAToastOrAPage(String data) {
    Reply reply = scene.pressRaw(data);

    assertTrue(reply instanceof Reply.Toast || reply instanceof Reply.Edit);
  }

  @Test
  void aQuestionOfFourThousandCharactersIsHeardWhole() {
    String question = "🦜 مرحبا ".repeat(500) + "What did the Orsund bridge cost?";

    assertTrue(Scene.quotes(scene.ask(question)).toString().contains("four million crowns"));
  }

  private void choose(String length) {
    Card settings = scene.command("settings", "");
    scene.press(settings, Character.toUpperCase(length.charAt(0)) + length.substring(1), "");
  }
}
