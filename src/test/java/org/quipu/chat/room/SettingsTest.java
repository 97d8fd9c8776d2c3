package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;

/** Language, citation style and quote length, and who may choose them. */
final class SettingsTest {
  private static final String QUESTION = "What did the Orsund bridge cost?";

  @AutoClose private final Scene scene = Scene.usual();

  @Test
  void languagesAreNamedInTheirOwnLanguage() {
    assertTrue(
        Scene.labels(scene.command("settings", "")).containsAll(List.of("English", "Español")));
  }

  @Test
  void aChosenLanguageIsSpokenAtOnceAndFromThenOn() {
    Card chosen = scene.press(scene.command("settings", ""), "Español", "");

    assertTrue(Scene.words(chosen).startsWith("Ajustes"));
    assertTrue(Scene.labels(chosen).contains("✓ Español"));
    assertTrue(Scene.labels(scene.ask(QUESTION)).contains("Copiar la cita"));
  }

  @Test
  void withoutAChoiceThePersonsLanguageIsSpokenInPrivate() {
    Turn turn = new Turn.Ask(Scene.CARMEN, Scene.PRIVATE, "xyzzy plugh");

    assertTrue(Scene.words(Scene.sent(scene.room.hear(turn))).startsWith("Ningún pasaje"));
  }

  @Test
  void aGroupIsSpokenToInItsOwnLanguageAndNotTheLastSpeakers() {
    Turn turn = new Turn.Ask(Scene.CARMEN, Scene.GROUP, "xyzzy plugh");
    assertTrue(Scene.words(Scene.sent(scene.room.hear(turn))).startsWith("No passage"));

    Card settings = Scene.sent(scene.command(Scene.ADMIN, Scene.GROUP, "settings", ""));
    scene.press(Scene.ADMIN, Scene.GROUP, settings, "Español", "");

    Turn english = new Turn.Ask(Scene.ANNA, Scene.GROUP, "xyzzy plugh");
    assertTrue(Scene.words(Scene.sent(scene.room.hear(english))).startsWith("Ningún pasaje"));
  }

  @Test
  void onlyAdminsChooseInAGroup() {
    Card settings = Scene.sent(scene.command(Scene.ADMIN, Scene.GROUP, "settings", ""));

    Reply pressed = scene.press(Scene.BEN, Scene.GROUP, settings, "Español", "");

    assertTrue(Scene.toast(pressed).contains("Only admins"));
    assertEquals(java.util.Map.of(), scene.store.chats().settings(-100));
    Card denied = Scene.sent(scene.command(Scene.BEN, Scene.GROUP, "settings", ""));
    assertEquals(List.of(), denied.rows());
  }

  @Test
  void anAnonymousAdminChoosesAndAChannelIdentityDoesNot() {
    assertFalse(
        Scene.sent(scene.command(Scene.ANONYMOUS_ADMIN, Scene.GROUP, "settings", ""))
            .rows()
            .isEmpty());
    assertEquals(
        List.of(),
        Scene.sent(scene.command(Scene.CHANNEL_IDENTITY, Scene.GROUP, "settings", "")).rows());
  }

  @Test
  void theStyleShowsInTheCreditAndInWhatIsCopied() {
    scene.press(scene.command("settings", ""), "APA", "");

    Card card = scene.ask(QUESTION);

    assertEquals(
        "Marsh, C. (2011, June 28). A bridge for Orsund. Coast Courier. (para. 1).",
        Scene.credits(card).getFirst());
    String copied = ((Button.Action.Copy) Scene.button(card, "Copy").action()).text();
    assertTrue(copied.startsWith("Marsh, C. (2011, June 28)."));
    assertTrue(copied.endsWith("https://example.org/bridge"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          APA     | Marsh, C. (2011, 28 de junio). A bridge for Orsund. Coast Courier. (párr. 1).
          MLA     | Marsh, Cleo. “A bridge for Orsund.” Coast Courier, 28 de junio de 2011, párr. 1.
          Chicago | Marsh, Cleo. “A bridge for Orsund.” Coast Courier, 28 de junio de 2011, párr. 1.
          """)
  void formalStylesSpeakTheLanguageOfThePlace(String style, String credit) {
    scene.press(scene.command("settings", ""), "Español", "");
    scene.press(scene.command("settings", ""), style, "");

    assertEquals(credit, Scene.credits(scene.ask(QUESTION)).getFirst());
  }

  @Test
  void bibTexIsShownAsItIs() {
    scene.press(scene.command("settings", ""), "BibTeX", "");

    assertTrue(Scene.words(scene.ask(QUESTION)).contains("@misc{q"));
  }

  @Test
  void aShortQuoteIsOneOrTwoSentences() {
    scene.press(scene.command("settings", ""), "Short", "");

    assertEquals(
        "The Orsund bridge cost four million crowns. It took nine years to build.",
        Scene.quote(scene.ask(QUESTION)).split("\n\n", -1)[0]);
    assertTrue(Scene.quote(scene.ask(QUESTION)).length() <= 200);
  }

  @Test
  void aLongQuoteIsLonger() {
    int medium = Scene.quote(scene.ask(QUESTION)).length();
    scene.press(scene.command("settings", ""), "Long", "");

    assertTrue(Scene.quote(scene.ask(QUESTION)).length() > medium);
  }

  @Test
  void settingsOfOthersInTheStoreStay() {
    scene.store.chats().save(7, java.util.Map.of("colour", "blue"));
    scene.press(scene.command("settings", ""), "Long", "");

    assertEquals("blue", scene.store.chats().settings(7).get("colour"));
  }
}
