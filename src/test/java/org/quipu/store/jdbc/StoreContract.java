package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.store.CitationLog;
import org.quipu.store.Inbox;
import org.quipu.store.Inbox.Outcome;
import org.quipu.store.Store;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.quipu.store.Verdicts;

/** The behaviour of every store, whatever its database. */
abstract class StoreContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final long SENDER = 77;

  final ManualClock clock = new ManualClock(NOON);
  private Store store;

  /** The URL of an empty database, each time another. */
  abstract String freshUrl() throws Exception;

  String url;

  @BeforeEach
  void openEmptyStore() throws Exception {
    url = freshUrl();
    store = open();
    store.inbox().renewLease();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private Store open() {
    return JdbcStore.open(StoreSettings.at(url), clock);
  }

  private void restart() {
    store.close();
    store = open();
    clock.advance(Duration.ofMinutes(1));
    store.inbox().renewLease();
  }

  static Inbox.Entry update(long id, long chat) {
    return new Inbox.Entry(
        id,
        "chat " + chat,
        OptionalLong.of(chat),
        OptionalLong.of(SENDER),
        NOON,
        "{\"update_id\":" + id + "}");
  }

  @Test
  void addReturnsTheBatchInOrder() {
    List<Inbox.Entry> batch = List.of(update(7, 1), update(5, 2), update(6, 1));
    assertEquals(batch, store.inbox().add(batch));
    assertEquals(3, store.inbox().backlog());
  }

  @Test
  void addLeavesOutAnUpdateThatWasFinished() {
    store.inbox().add(List.of(update(5, 1)));
    store.inbox().finish(5, Outcome.HANDLED, "");
    assertEquals(List.of(update(6, 1)), store.inbox().add(List.of(update(5, 1), update(6, 1))));
  }

  @Test
  void takeOverResumesWhatARestartLeft() {
    store.inbox().add(List.of(update(5, 1), update(6, 2)));
    store.inbox().finish(5, Outcome.HANDLED, "");
    restart();
    assertEquals(List.of(update(6, 2)), store.inbox().takeOver(10));
    assertEquals(List.of(), store.inbox().takeOver(10));
  }

  @Test
  void takeOverLeavesTheUpdatesOfThisReplicaAlone() {
    store.inbox().add(List.of(update(5, 1)));
    assertEquals(List.of(), store.inbox().takeOver(10));
  }

  @Test
  void takeOverLeavesTheUpdatesOfThisReplicaAloneForAsLongAsItLives() {
    store.inbox().add(List.of(update(5, 1)));
    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofSeconds(8));
      store.inbox().renewLease();
      assertEquals(List.of(), store.inbox().takeOver(10));
    }
    assertEquals(1, store.inbox().backlog());
  }

  @Test
  void takeOverResumesAnUpdateHoweverOftenTheProcessEnds() {
    store.inbox().add(List.of(update(5, 1)));
    for (int i = 0; i < 10; i++) {
      restart();
      assertEquals(List.of(update(5, 1)), store.inbox().takeOver(10));
    }
  }

  @Test
  void howOftenTheProcessEndedDuringTheWorkOnAnUpdateIsCounted() {
    store.inbox().add(List.of(update(5, 1), update(6, 1)));
    assertEquals(1, store.inbox().begin(5));
    restart();
    store.inbox().takeOver(10);
    assertEquals(2, store.inbox().begin(5));
    assertEquals(1, store.inbox().begin(6));
    store.inbox().suspend(5);
    restart();
    store.inbox().takeOver(10);
    assertEquals(2, store.inbox().begin(5));
    assertEquals(2, store.inbox().begin(6));
  }

  @Test
  void anUpdateIsReadAgainOnlyWhileItWaitsHere() {
    store.inbox().add(List.of(update(5, 1)));
    assertEquals(Optional.of(update(5, 1)), store.inbox().waitingHere(5));
    assertEquals(Optional.empty(), store.inbox().waitingHere(6));
    restart();
    assertEquals(Optional.empty(), store.inbox().waitingHere(5));
    store.inbox().takeOver(10);
    assertEquals(Optional.of(update(5, 1)), store.inbox().waitingHere(5));
    store.inbox().finish(5, Outcome.HANDLED, "");
    assertEquals(Optional.empty(), store.inbox().waitingHere(5));
  }

  @Test
  void acceptedSendsAreKeptUntilTheUpdateIsFinished() {
    store.inbox().add(List.of(update(5, 1)));
    Inbox.Accepted first = new Inbox.Accepted(5, 0, 1, OptionalInt.of(42));
    Inbox.Accepted second = new Inbox.Accepted(5, 1, 1, OptionalInt.empty());
    store.inbox().accepted(second);
    store.inbox().accepted(first);
    restart();
    assertEquals(List.of(first, second), store.inbox().acceptedOf(5));
    store.inbox().finish(5, Outcome.HANDLED, "");
    assertEquals(List.of(), store.inbox().acceptedOf(5));
  }

  @Test
  void aFinishedUpdateDoesNotSayWhoseItWas() throws Exception {
    store.inbox().add(List.of(update(5, 1), update(6, 1)));
    store.inbox().finish(5, Outcome.HANDLED, "");
    store.inbox().finish(6, Outcome.FAILED, "kept for the operator");
    assertEquals(List.of(6L), idsThatTellAChat());
    store.erase(1);
    assertEquals(List.of(), idsThatTellAChat());
    assertEquals(List.of(), store.inbox().add(List.of(update(5, 1), update(6, 1))), "duplicates");
  }

  @Test
  void eraseRemovesTextsThatAreKeptByConfiguration() throws Exception {
    try (Store keeping = keepingTexts()) {
      keeping.inbox().renewLease();
      keeping.inbox().add(List.of(update(5, 1), update(6, 2), update(7, 1), update(8, 2)));
      for (long id : List.of(5L, 6L, 7L)) {
        keeping.inbox().finish(id, Outcome.HANDLED, "");
      }
      keeping.inbox().finish(8, Outcome.NOTED, "");
      assertEquals(List.of(5L, 6L, 7L), idsThatTellAChat());
      keeping.erase(1);
      assertEquals(List.of(6L), idsThatTellAChat());
    }
  }

  @Test
  void whatWaitsWhileItsChatIsErasedIsAnsweredAndNotKept() throws Exception {
    try (Store keeping = keepingTexts()) {
      keeping.inbox().renewLease();
      keeping.inbox().add(List.of(update(5, 1), update(6, 1)));
      keeping.erase(1);
      assertEquals(2, keeping.inbox().backlog());
      keeping.inbox().finish(5, Outcome.HANDLED, "");
      keeping.inbox().finish(6, Outcome.FAILED, "of some kind");
      assertEquals(List.of(), idsThatTellAChat());
    }
  }

  @Test
  void aPersonErasesWhatTheySentElsewhereAndTheirNumberThere() throws Exception {
    store.inbox().add(List.of(update(5, -100), update(6, -100)));
    store.inbox().finish(5, Outcome.FAILED, "of some kind");
    store.citations().add(citation("q1", -100, OptionalInt.empty(), 10));
    store.erase(SENDER);
    store.inbox().finish(6, Outcome.FAILED, "of some kind");
    assertEquals(List.of(), idsThatTellAChat());
    assertEquals(
        List.of(OptionalLong.empty()),
        store.citations().in(-100, OptionalInt.empty()).stream()
            .map(CitationLog.Entry::asker)
            .toList());
  }

  @Test
  void textsFollowAGroupThatBecameASupergroup() throws Exception {
    store.inbox().add(List.of(update(5, -5), update(6, -5)));
    store.inbox().finish(5, Outcome.FAILED, "of some kind");
    store.chats().migrate(-5, -1005);
    store.inbox().finish(6, Outcome.FAILED, "of some kind");
    store.erase(-1005);
    assertEquals(List.of(), idsThatTellAChat());
  }

  /** As the operator may configure it. The serving store makes way, which SQLite wants. */
  private Store keepingTexts() {
    store.close();
    return JdbcStore.open(new StoreSettings(url, true, Duration.ofSeconds(10)), clock);
  }

  private List<Long> idsThatTellAChat() throws SQLException {
    try (Session session = new Session(SqlDialect.of(StoreSettings.at(url)).connect())) {
      return session.all(
          "SELECT id FROM updates WHERE chat IS NOT NULL OR person IS NOT NULL OR lane <> ''"
              + " OR json IS NOT NULL ORDER BY id",
          row -> row.getLong(1));
    }
  }

  @Test
  void finishAllFinishesEach() {
    store.inbox().add(List.of(update(5, 1), update(6, 1), update(7, 1)));
    store.inbox().finishAll(List.of(5L, 7L), Outcome.SUPERSEDED, "newer keystroke");
    assertEquals(1, store.inbox().backlog());
  }

  @Test
  void textWithTheNulCharacterIsKept() {
    Inbox.Entry odd =
        new Inbox.Entry(
            5, "chat 1", OptionalLong.of(1), OptionalLong.of(77), NOON, "{\"a\":\"\0\"}");
    assertEquals(1, store.inbox().add(List.of(odd)).size());
  }

  @Test
  void settingsAreReplacedAsAWhole() {
    store.chats().save(-100, Map.of("language", "es", "style", "apa"));
    store.chats().save(-100, Map.of("language", "en"));
    assertEquals(Map.of("language", "en"), store.chats().settings(-100));
    assertEquals(Map.of(), store.chats().settings(-101));
  }

  @Test
  void aChatIsActiveUntilSetOtherwise() {
    assertTrue(store.chats().isActive(9));
    store.chats().setActive(9, false);
    assertFalse(store.chats().isActive(9));
    store.chats().setActive(9, true);
    assertTrue(store.chats().isActive(9));
    assertEquals(1, store.chats().countActive());
  }

  @Test
  void migrateMovesSettingsAndCitations() {
    store.chats().save(-5, Map.of("language", "es"));
    store.citations().add(citation("q1", -5, OptionalInt.empty(), 10));
    store.chats().migrate(-5, -1005);
    assertEquals(Map.of("language", "es"), store.chats().settings(-1005));
    assertEquals(Map.of(), store.chats().settings(-5));
    assertEquals(1, store.citations().in(-1005, OptionalInt.empty()).size());
  }

  @Test
  void citationsAreListedByTopicOldestFirstAndOnce() {
    CitationLog.Entry first = citation("q1", -5, OptionalInt.of(3), 10);
    store.citations().add(first);
    store.citations().add(citation("q2", -5, OptionalInt.of(4), 11));
    store.citations().add(citation("q1", -5, OptionalInt.of(3), 12));
    assertEquals(List.of(first), store.citations().in(-5, OptionalInt.of(3)));
    assertEquals(2, store.citations().in(-5, OptionalInt.empty()).size());
  }

  @Test
  void aCardKnowsItsCitations() {
    store.citations().add(citation("q1", -5, OptionalInt.empty(), 10));
    store.citations().add(citation("q2", -5, OptionalInt.empty(), 10));
    store.citations().add(citation("q3", -5, OptionalInt.empty(), 11));
    assertEquals(
        List.of("q1", "q2"),
        store.citations().onCard(-5, 10).stream().map(CitationLog.Entry::id).toList());
  }

  @Test
  void whatWasCitedLastIsAllOfOneTime() {
    store.citations().add(citation("q1", -5, OptionalInt.of(3), 10, NOON));
    store.citations().add(citation("q2", -5, OptionalInt.of(3), 11, NOON.plusSeconds(1)));
    store.citations().add(citation("q1", -5, OptionalInt.of(3), 11, NOON.plusSeconds(1)));
    store.citations().add(citation("q3", -5, OptionalInt.of(4), 12, NOON.plusSeconds(2)));
    assertEquals(
        List.of("q2", "q1"),
        store.citations().latest(-5, OptionalInt.of(3)).stream()
            .map(CitationLog.Entry::id)
            .toList());
    assertEquals(List.of(), store.citations().latest(-6, OptionalInt.empty()));
  }

  @Test
  void aCitationIsFoundByItsIdAndItsArticle() {
    CitationLog.Entry entry = citation("q1", -5, OptionalInt.empty(), 10);
    store.citations().add(entry);
    assertEquals(Optional.of(entry), store.citations().find("q1"));
    assertEquals(Optional.empty(), store.citations().find("q2"));
    assertEquals(List.of(entry), store.citations().quoting("peru", 5));
  }

  static CitationLog.Entry citation(String id, long chat, OptionalInt topic, int message) {
    return citation(id, chat, topic, message, NOON);
  }

  private static CitationLog.Entry citation(
      String id, long chat, OptionalInt topic, int message, Instant time) {
    return new CitationLog.Entry(
        id,
        chat,
        topic,
        "peru",
        3,
        9,
        "ab12",
        time,
        OptionalInt.of(message),
        OptionalLong.of(SENDER));
  }

  @Test
  void theLatestAnswerToAMessageIsKnownUntilItIsErased() {
    store.replies().add(-5, 10, 11, NOON);
    store.replies().add(-5, 10, 12, NOON);
    assertEquals(OptionalInt.of(12), store.replies().answerTo(-5, 10));
    assertEquals(OptionalInt.empty(), store.replies().answerTo(-6, 10));
    store.erase(-5);
    assertEquals(OptionalInt.empty(), store.replies().answerTo(-5, 10));
  }

  @Test
  void answersInAGroupThatBecameASupergroupAreForgotten() {
    store.replies().add(-5, 10, 11, NOON);
    store.chats().migrate(-5, -1005);
    assertEquals(OptionalInt.empty(), store.replies().answerTo(-1005, 10));
    assertEquals(OptionalInt.empty(), store.replies().answerTo(-5, 10));
  }

  @Test
  void eraseForgetsTheChatOnly() {
    store.chats().save(-5, Map.of("language", "es"));
    store.chats().save(-6, Map.of("language", "en"));
    store.citations().add(citation("q1", -5, OptionalInt.empty(), 10));
    store.erase(-5);
    assertEquals(Map.of(), store.chats().settings(-5));
    assertEquals(List.of(), store.citations().in(-5, OptionalInt.empty()));
    assertEquals(Map.of("language", "en"), store.chats().settings(-6));
  }

  @Test
  void purgeRemovesWhatIsOldEnough() {
    store.inbox().add(List.of(update(5, 1), update(6, 1)));
    store.inbox().finish(5, Outcome.HANDLED, "");
    store.citations().add(citation("q1", -5, OptionalInt.empty(), 10));
    assertEquals(0, store.purge(NOON, NOON, LocalDate.EPOCH));
    assertEquals(2, store.purge(NOON.plusSeconds(1), NOON.plusSeconds(1), LocalDate.EPOCH));
    assertEquals(1, store.inbox().backlog());
  }

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Verdicts.Entry wrong(String citation, String query) {
    return new Verdicts.Entry(citation, query, false, Verdicts.WRONG);
  }

  @Test
  void verdictsGivenLastAreListedLast() {
    store.verdicts().add(wrong("q2", "knots"), MONDAY.plusDays(1));
    store.verdicts().add(wrong("q1", "coups Peru"), MONDAY);
    assertEquals(
        List.of(
            new Verdicts.Counted(wrong("q1", "coups Peru"), 1, MONDAY),
            new Verdicts.Counted(wrong("q2", "knots"), 1, MONDAY.plusDays(1))),
        store.verdicts().all());
  }

  @Test
  void theSameVerdictIsCountedAndAnyOtherStandsBesideIt() {
    Verdicts.Entry claim = new Verdicts.Entry("q1", "knots", true, Verdicts.WRONG);
    store.verdicts().add(wrong("q1", "knots"), MONDAY);
    store.verdicts().add(wrong("q1", "knots"), MONDAY.plusDays(2));
    store.verdicts().add(claim, MONDAY);
    store.verdicts().add(wrong("q2", "knots"), MONDAY);
    restart();
    assertEquals(
        Set.of(
            new Verdicts.Counted(claim, 1, MONDAY),
            new Verdicts.Counted(wrong("q2", "knots"), 1, MONDAY),
            new Verdicts.Counted(wrong("q1", "knots"), 2, MONDAY.plusDays(2))),
        Set.copyOf(store.verdicts().all()));
    assertEquals(4, store.verdicts().count());
  }

  @Test
  void verdictsStayUntilTheirDayIsPast() {
    store.verdicts().add(wrong("q1", "knots"), MONDAY);
    store.verdicts().add(wrong("q2", "ropes"), MONDAY.plusDays(1));
    assertEquals(0, store.purge(NOON, NOON, MONDAY));
    assertEquals(1, store.purge(NOON, NOON, MONDAY.plusDays(1)));
    assertEquals(
        List.of(new Verdicts.Counted(wrong("q2", "ropes"), 1, MONDAY.plusDays(1))),
        store.verdicts().all());
  }

  @Test
  void aVerdictOfAnyLengthIsTaken() {
    String pasted = "knots and ropes ".repeat(260);
    store.verdicts().add(wrong("q1", pasted), MONDAY);
    store.verdicts().add(wrong("q1", pasted), MONDAY);
    assertEquals(
        List.of(new Verdicts.Counted(wrong("q1", pasted), 2, MONDAY)), store.verdicts().all());
  }

  @Test
  void factsSurviveARestart() {
    assertEquals("one", store.facts().putIfAbsent("secret", "one"));
    assertEquals("one", store.facts().putIfAbsent("secret", "two"));
    store.facts().put("rich", "no");
    restart();
    assertEquals(Optional.of("one"), store.facts().get("secret"));
    store.facts().remove("rich");
    assertEquals(Optional.empty(), store.facts().get("rich"));
  }

  @Test
  void oneFailingWorkDoesNotSpoilTheOthers() {
    Inbox.Entry bad =
        new Inbox.Entry(6, null, OptionalLong.empty(), OptionalLong.empty(), NOON, "{}");
    assertThrows(StoreException.class, () -> store.inbox().add(List.of(bad)));
    assertEquals(1, store.inbox().add(List.of(update(5, 1))).size());
  }

  @Test
  void openRefusesAStoreOfANewerVersion() throws Exception {
    try (Session session = new Session(SqlDialect.of(StoreSettings.at(url)).connect())) {
      session.update("UPDATE schema_version SET version = 900");
    }
    StoreException refusal = assertThrows(StoreException.class, this::open);
    assertTrue(refusal.getMessage().contains("newer Quipu"), refusal.getMessage());
    store.facts().put("after the refusal", "it is as it was, and held up by nobody");
    try (Session session = new Session(SqlDialect.of(StoreSettings.at(url)).connect())) {
      assertEquals(900, session.number("SELECT version FROM schema_version"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aStoreOfAnEarlierVersionIsBroughtUpToDateWithAllThatItHolds(int version) throws Exception {
    StoreSettings earlier = StoreSettings.at(freshUrl());
    writeAsOf(version, earlier);
    try (Store opened = JdbcStore.open(earlier, clock)) {
      opened.inbox().renewLease();
      Inbox.Entry waiting =
          new Inbox.Entry(
              5, "chat -5", OptionalLong.of(-5), OptionalLong.empty(), NOON, "{\"update_id\":5}");
      assertEquals(List.of(waiting), opened.inbox().takeOver(10));
      assertEquals(List.of(), opened.inbox().add(List.of(update(6, -5))), "known already");
      assertEquals(List.of(citation("q1", -5, OptionalInt.of(3), 10)), quoted(opened));
      assertEquals(Map.of("language", "es"), opened.chats().settings(-5));
      assertFalse(opened.chats().isActive(-6));
      assertEquals(Optional.of("one"), opened.facts().get("secret"));
      assertEquals(version == 1 ? 0 : 12, opened.replies().answerTo(-5, 10).orElse(0));
      opened.verdicts().add(wrong("q1", "knots"), MONDAY);
      assertEquals(1, opened.verdicts().count());
      opened.erase(-5);
      assertEquals(List.of(), quoted(opened));
    }
  }

  private static List<CitationLog.Entry> quoted(Store store) {
    return store.citations().in(-5, OptionalInt.empty());
  }

  /** What the Quipu of that version would have left. */
  private static void writeAsOf(int version, StoreSettings settings) throws SQLException {
    SqlDialect engine = SqlDialect.of(settings);
    try (Session session = new Session(engine.connect())) {
      Migrations.apply(session, engine, version);
      long noon = NOON.toEpochMilli();
      session.update(
          "INSERT INTO updates (id, lane, chat, received, json, state, owner)"
              + " VALUES (5, 'chat -5', -5, ?, '{\"update_id\":5}', 0, 'gone')",
          noon);
      session.update(
          "INSERT INTO updates (id, lane, chat, received, state, outcome, finished)"
              + " VALUES (6, 'chat -5', -5, ?, 1, 'HANDLED', ?)",
          noon,
          noon);
      session.update("INSERT INTO chats (chat, active) VALUES (-6, 0)");
      session.update("INSERT INTO chat_settings VALUES (-5, 'language', 'es')");
      session.update(
          "INSERT INTO citations (place, id, chat, topic, article, quote_start, quote_end, digest,"
              + " given, message, asker) VALUES (1, 'q1', -5, 3, 'peru', 3, 9, 'ab12', ?, 10, 77)",
          noon);
      session.update("INSERT INTO facts VALUES ('secret', 'one')");
      if (version > 1) {
        session.update("INSERT INTO replies VALUES (-5, 10, 12, ?)", noon);
      }
    }
  }
}
