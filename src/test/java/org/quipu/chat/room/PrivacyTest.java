package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.chat.Place;
import org.quipu.chat.Speaker;
import org.quipu.store.RetentionSettings;

/** /privacy says what the configuration in force keeps, and for how long. */
final class PrivacyTest {
  private String said(RetentionSettings kept, Speaker speaker, Place place) {
    try (Scene scene = Scene.keeping(kept)) {
      return Scene.words(Scene.sent(scene.command(speaker, place, "privacy", "")));
    }
  }

  private String said(RetentionSettings kept) {
    return said(kept, Scene.ANNA, Scene.PRIVATE);
  }

  private static RetentionSettings kept(boolean texts, Duration updates, Duration citations) {
    return new RetentionSettings(texts, updates, citations, Optional.empty(), false, false);
  }

  @Test
  void byDefaultWordsGoWithTheAnswer() {
    String words = said(RetentionSettings.byDefault());
    assertAll(
        () -> assertTrue(words.contains("I delete its words and who asked"), words),
        () -> assertTrue(words.contains("For 10 years: which citations"), words),
        () ->
            assertTrue(words.contains("for 7 days I remember only that something arrived"), words),
        () -> assertTrue(words.contains("never words or names"), words),
        () -> assertFalse(words.contains("wants it so"), words));
  }

  @Test
  void textsThatAreKeptAreToldOfWithTheirTime() {
    String words = said(kept(true, Duration.ofDays(30), Duration.ofDays(90)));
    assertAll(
        () ->
            assertTrue(words.contains("For 30 days: messages that I received and answered"), words),
        () -> assertTrue(words.contains("For 90 days: which citations"), words),
        () -> assertFalse(words.contains("I delete its words"), words));
  }

  @Test
  void textsThatAreKeptAreToldOfInSpanish() {
    String words =
        said(kept(true, Duration.ofHours(1), Duration.ofDays(365)), Scene.CARMEN, Scene.PRIVATE);
    assertAll(
        () ->
            assertTrue(
                words.contains("Durante una hora: los mensajes que recibí y respondí"), words),
        () -> assertTrue(words.contains("Durante un año: qué citas"), words));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 seconds",
    "PT1M, a minute",
    "PT90M, 90 minutes",
    "PT36H, 36 hours",
    "P1D, a day",
    "P3650D, 10 years",
    "P400D, 400 days"
  })
  void timesAreToldInTheLargestUnitThatFits(Duration time, String told) {
    String words = said(kept(true, time, Duration.ofDays(1)));
    assertTrue(words.contains("For " + told + ": messages that I received"), words);
  }

  @Test
  void aTalkativeLogAndAnswersInMemoryAreOwnedUpTo() {
    RetentionSettings talkative =
        new RetentionSettings(
            false, Duration.ofDays(7), Duration.ofDays(7), Optional.empty(), true, true);
    String words = said(talkative);
    assertTrue(words.contains("it may also contain words of the messages that failed"), words);
    assertTrue(words.contains("recent answers in memory"), words);
    assertFalse(
        said(kept(false, Duration.ZERO, Duration.ZERO)).contains("recent answers in memory"));
  }

  @Test
  void whatAPressThatAnAnswerIsWrongKeepsIsToldWhereItCanBePressed() {
    String words = said(RetentionSettings.byDefault());
    assertAll(
        () -> assertTrue(words.contains("the words of the question, the quote"), words),
        () -> assertTrue(words.contains("for a year after the last time"), words),
        () -> assertTrue(words.contains("cannot be erased by chat or person"), words),
        () ->
            assertFalse(
                said(kept(false, Duration.ZERO, Duration.ZERO)).contains("👎"), "off, so untold"),
        () ->
            assertFalse(
                said(RetentionSettings.byDefault(), Scene.ANNA, Place.GUEST).contains("👎"),
                "no button"));
  }

  @Test
  void guestsAndGroupsHearWhereTheyEraseWhatIsKept() {
    String guest = said(RetentionSettings.byDefault(), Scene.ANNA, Place.GUEST);
    String group = said(RetentionSettings.byDefault(), Scene.ANNA, Scene.GROUP);
    assertTrue(guest.contains("write /privacy to me in a private chat"), guest);
    assertTrue(group.contains("for admins") && group.contains("about you, including here"), group);
  }

  @Test
  void theTerminalTellsOfTheLinesTyped() {
    String words = said(RetentionSettings.byDefault(), Scene.OPERATOR, Place.TERMINAL);
    assertTrue(words.contains("chat-history"), words);
    assertFalse(words.contains("Telegram"), words);
  }

  /** A sentence missing in one language would be told in another, or not at all. */
  @Test
  void everyLanguageTellsTheSame() {
    assertEquals(keys(Locale.ENGLISH), keys(Locale.of("es")));
  }

  private static List<String> keys(Locale locale) {
    ResourceBundle bundle = ResourceBundle.getBundle("org.quipu.chat.words.messages", locale);
    List<String> keys = new ArrayList<>(Collections.list(bundle.getKeys()));
    keys.removeIf(key -> !key.startsWith("privacy.") && !key.startsWith("span."));
    return keys.stream().sorted().toList();
  }
}
