package org.quipu.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.store.Inbox;
import org.quipu.store.StoreException;
import org.quipu.store.StoreSettings;
import org.quipu.store.StoreUnavailable;

class PostgresStoreTest extends StoreContract {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres server;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  String freshUrl() throws SQLException {
    String name = "quipu" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return server.getJdbcUrl("postgres", name);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void onlyOneReplicaGetsAnUpdateThatBothReceive() {
    try (JdbcStore one = open();
        JdbcStore two = open()) {
      one.inbox().renewLease();
      two.inbox().renewLease();
      assertEquals(1, one.inbox().add(List.of(update(5, 1))).size());
      assertEquals(0, two.inbox().add(List.of(update(5, 1))).size());
    }
  }

  @Test
  void aSilentReplicaLosesItsUpdatesAfterTheLeaseAndNotBefore() {
    try (JdbcStore silent = open();
        JdbcStore living = open()) {
      silent.inbox().renewLease();
      living.inbox().renewLease();
      silent.inbox().add(List.of(update(5, 1)));
      clock.advance(Duration.ofSeconds(9));
      assertEquals(List.of(), living.inbox().takeOver(10));
      living.inbox().renewLease();
      clock.advance(Duration.ofSeconds(2));
      assertEquals(List.of(update(5, 1)), living.inbox().takeOver(10));
      assertEquals(List.of(), silent.inbox().takeOver(10));
    }
  }

  @Test
  void aReplicaThatReleasesIsFollowedAtOnce() {
    try (JdbcStore leaving = open();
        JdbcStore staying = open()) {
      leaving.inbox().renewLease();
      staying.inbox().renewLease();
      leaving.inbox().add(List.of(update(5, 1)));
      leaving.inbox().release();
      assertEquals(List.of(update(5, 1)), staying.inbox().takeOver(10));
    }
  }

  @Test
  void anUpdateWaitsForAnEarlierOneOfItsLaneAtAnotherReplica() {
    try (JdbcStore one = open();
        JdbcStore two = open()) {
      one.inbox().renewLease();
      two.inbox().renewLease();
      one.inbox().add(List.of(update(5, 1)));
      two.inbox().add(List.of(update(6, 1), update(7, 2)));
      assertTrue(two.inbox().isBehindAnother(update(6, 1)));
      assertFalse(two.inbox().isBehindAnother(update(7, 2)));
      assertFalse(one.inbox().isBehindAnother(update(5, 1)));
    }
  }

  @Test
  void aRowThatIsRefusedIsToldWithoutItsWords() {
    String words = "{\"text\":\"the asker's secret words\"}";
    Inbox.Entry bad =
        new Inbox.Entry(
            6, null, OptionalLong.empty(), OptionalLong.empty(), clock.instant(), words);
    try (JdbcStore store = open()) {
      StoreException refusal =
          assertThrows(StoreException.class, () -> store.inbox().add(List.of(bad)));
      assertTrue(refusal.getMessage().contains("lane"), refusal.getMessage());
      assertFalse(refusal.getMessage().contains("secret words"), refusal.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db:99999/quipu?user=a&password=hunter2",
        "jdbc:postgresql:/quipu?user=a&password=hunter2",
        "jdbc:postgresql://db/quipu?user=a&password=hunter2%zz"
      })
  void aUrlThatTheDriverCannotReadIsToldWithoutItsPassword(String broken) {
    StoreSettings settings = StoreSettings.at(broken);
    StoreException refusal =
        assertThrows(StoreException.class, () -> JdbcStore.open(settings, clock));
    StringWriter whole = new StringWriter();
    refusal.printStackTrace(new PrintWriter(whole));
    assertTrue(refusal.getMessage().contains("Unable to parse URL"), refusal.getMessage());
    assertFalse(whole.toString().contains("hunter2"), whole.toString());
  }

  @Test
  void aLostConnectionIsMadeAgain() throws SQLException {
    try (JdbcStore store = open()) {
      cutConnections();
      store.facts().put("after", "the cut");
      assertEquals("the cut", store.facts().get("after").orElseThrow());
    }
  }

  @Test
  void whileTheServerIsAwayCallersAreToldAndTheRestIsKept() throws SQLException {
    AtomicLong nanos = new AtomicLong();
    // Nobody waits in this test: each look at the time finds a minute gone.
    LongSupplier impatient = () -> nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    try (JdbcStore store = JdbcStore.open(StoreSettings.at(url), clock, impatient)) {
      execute("ALTER DATABASE " + database() + " ALLOW_CONNECTIONS false");
      cutConnections();
      store.citations().add(citation("q1", -5, OptionalInt.empty(), 10));
      assertThrows(StoreUnavailable.class, () -> store.facts().get("anything"));
      execute("ALTER DATABASE " + database() + " ALLOW_CONNECTIONS true");
      assertEquals(1, store.citations().in(-5, OptionalInt.empty()).size());
    }
  }

  @Test
  void aReplicaThatFellSilentKnowsItByItsLease() {
    try (JdbcStore store = open()) {
      Inbox inbox = store.inbox();
      assertEquals(0, inbox.lease(), "none before the first");
      inbox.renewLease();
      long first = inbox.lease();
      clock.advance(Duration.ofSeconds(9));
      inbox.renewLease();
      clock.advance(Duration.ofSeconds(9));
      assertEquals(first, inbox.lease(), "kept without a break");
      clock.advance(Duration.ofSeconds(2));
      assertEquals(0, inbox.lease());
      inbox.renewLease();
      assertTrue(inbox.lease() > 0 && inbox.lease() != first, "another one");
    }
  }

  private String database() {
    return url.replaceFirst(".*/([a-z0-9]+)\\?.*", "$1");
  }

  private void cutConnections() throws SQLException {
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + database()
            + "'");
  }

  private JdbcStore open() {
    return JdbcStore.open(StoreSettings.at(url), clock);
  }
}
