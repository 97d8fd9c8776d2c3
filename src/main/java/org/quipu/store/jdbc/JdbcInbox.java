package org.quipu.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quipu.store.Inbox;
import org.quipu.store.StoreSettings;

/** The inbox in SQL. Waiting rows have state 0 and an owner; finished ones have state 1. */
final class JdbcInbox implements Inbox {
  private static final String COLUMNS = "id, lane, chat, person, received, json";
  private static final String INSERT =
      "INSERT INTO updates (id, lane, chat, person, received, json, owner)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
  private static final String OWNED = " FROM updates WHERE id = ? AND state = 0 AND owner = ?";
  private static final String ORPHANS =
      "SELECT "
          + COLUMNS
          + " FROM updates WHERE state = 0 AND (owner IS NULL OR owner NOT IN"
          + " (SELECT owner FROM replicas WHERE alive_until > ?)) ORDER BY id LIMIT ?";
  // Checked again in the update itself: of two replicas that saw the same orphan, one wins.
  private static final String TAKE =
      "UPDATE updates SET owner = ? WHERE id = ? AND state = 0"
          + " AND (owner IS NULL OR owner NOT IN"
          + " (SELECT owner FROM replicas WHERE alive_until > ?))";
  private static final String FINISH =
      "UPDATE updates SET state = 1, outcome = ?, reason = ?, finished = ?, owner = NULL,"
          + " json = CASE erased WHEN 0 THEN json END,"
          + " lane = CASE erased WHEN 0 THEN lane ELSE '' END,"
          + " chat = CASE erased WHEN 0 THEN chat END,"
          + " person = CASE erased WHEN 0 THEN person END WHERE id = ? AND state = 0";
  // For texts that are not kept: nothing then says who asked and where.
  private static final String FINISH_AND_FORGET =
      "UPDATE updates SET state = 1, outcome = ?, reason = ?, finished = ?, owner = NULL,"
          + " json = NULL, lane = '', chat = NULL, person = NULL WHERE id = ? AND state = 0";

  /**
   * While the serving lock is held nobody else can take anything over, so the lease never expires;
   * the next holder of the lock deletes it.
   */
  private static final long FOR_EVER = Long.MAX_VALUE;

  private static final String FORGET_SENDS = "DELETE FROM accepted WHERE update_id = ?";

  private final Database database;
  private final StoreSettings settings;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();
  private final ServingLock lock;

  // Mutable state
  private volatile long heldUntil;
  private final AtomicLong lease = new AtomicLong(1);

  JdbcInbox(Database database, StoreSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.lock = ServingLock.of(settings);
  }

  @Override
  public List<Entry> add(List<Entry> batch) {
    return database.run(
        session -> {
          int[] counts = session.updateAll(INSERT, batch.stream().map(this::columns).toList());
          List<Entry> fresh = new ArrayList<>();
          for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
              fresh.add(batch.get(i));
            }
          }
          return fresh;
        });
  }

  @Override
  public boolean isWaitingHere(long update) {
    return database.runQuickly(
        session -> session.first("SELECT 1" + OWNED, row -> true, update, owner).isPresent());
  }

  @Override
  public Optional<Entry> waitingHere(long update) {
    return database.runQuickly(
        session -> session.first("SELECT " + COLUMNS + OWNED, JdbcInbox::entry, update, owner));
  }

  private @Nullable Object[] columns(Entry entry) {
    return new @Nullable Object[] {
      entry.id(),
      entry.lane(),
      Columns.nullable(entry.chat()),
      Columns.nullable(entry.person()),
      entry.received().toEpochMilli(),
      entry.json().replace('\0', ' '),
      owner
    };
  }

  @Override
  public List<Entry> takeOver(int limit) {
    return database.run(
        session -> {
          long now = clock.millis();
          List<Entry> taken = new ArrayList<>();
          for (Entry orphan : session.all(ORPHANS, JdbcInbox::entry, now, limit)) {
            if (session.update(TAKE, owner, orphan.id(), now) == 1) {
              taken.add(orphan);
            }
          }
          return taken;
        });
  }

  @Override
  public int begin(long update) {
    return database.runQuickly(
        session -> {
          count(session, update, 1);
          return session
              .first("SELECT attempts FROM updates WHERE id = ?", row -> row.getInt(1), update)
              .orElse(0);
        });
  }

  @Override
  public void suspend(long update) {
    database.runLater(session -> count(session, update, -1));
  }

  private static int count(Session session, long update, int more) throws SQLException {
    return session.update(
        "UPDATE updates SET attempts = attempts + ? WHERE id = ? AND state = 0", more, update);
  }

  @Override
  public void renewLease() {
    lock.acquire();
    if (lock.isExclusive() && heldUntil > 0) {
      return;
    }
    long until = lock.isExclusive() ? FOR_EVER : clock.millis() + settings.lease().toMillis();
    recordLease(until);
    if (clock.millis() >= heldUntil) {
      lease.incrementAndGet();
    }
    heldUntil = until;
  }

  private void recordLease(long until) {
    database.runQuickly(
        session -> {
          if (lock.isExclusive()) {
            session.update("DELETE FROM replicas WHERE owner <> ?", owner);
          }
          session.update("DELETE FROM replicas WHERE alive_until < ?", clock.millis());
          return session.update(
              "INSERT INTO replicas (owner, alive_until) VALUES (?, ?)"
                  + " ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until",
              owner,
              until);
        });
  }

  @Override
  public long lease() {
    return lock.isExclusive() || clock.millis() < heldUntil ? lease.get() : 0;
  }

  @Override
  public void release() {
    database.run(session -> session.update("DELETE FROM replicas WHERE owner = ?", owner));
  }

  @Override
  public boolean isBehindAnother(Entry entry) {
    return !lock.isExclusive()
        && database.runQuickly(
            session ->
                session
                    .first(
                        "SELECT 1 FROM updates WHERE lane = ? AND id < ? AND state = 0 AND owner IN"
                            + " (SELECT owner FROM replicas WHERE owner <> ? AND alive_until > ?)"
                            + " LIMIT 1",
                        row -> true,
                        entry.lane(),
                        entry.id(),
                        owner,
                        clock.millis())
                    .isPresent());
  }

  @Override
  public void accepted(Accepted send) {
    database.runLater(
        session ->
            session.update(
                "INSERT INTO accepted (update_id, ordinal, chat, message) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (update_id, ordinal) DO NOTHING",
                send.update(),
                send.ordinal(),
                send.chat(),
                Columns.nullable(send.message())));
  }

  @Override
  public List<Accepted> acceptedOf(long update) {
    return database.runQuickly(
        session ->
            session.all(
                "SELECT ordinal, chat, message FROM accepted WHERE update_id = ? ORDER BY ordinal",
                row -> new Accepted(update, row.getInt(1), row.getLong(2), Columns.integer(row, 3)),
                update));
  }

  @Override
  public void finish(long update, Outcome outcome, String reason) {
    finishAll(List.of(update), outcome, reason);
  }

  @Override
  public void finishAll(Collection<Long> updates, Outcome outcome, String reason) {
    database.runQuickly(
        session -> {
          for (long update : updates) {
            finish(session, update, outcome, reason);
          }
          return true;
        });
  }

  private void finish(Session session, long update, Outcome outcome, String reason)
      throws SQLException {
    String sql = isTextKept(outcome) ? FINISH : FINISH_AND_FORGET;
    session.update(sql, outcome.name(), reason, clock.millis(), update);
    session.update(FORGET_SENDS, update);
  }

  private boolean isTextKept(Outcome outcome) {
    return switch (outcome) {
      case FAILED, UNREADABLE -> true;
      case HANDLED, REFUSED -> settings.keepTexts();
      case NOTED, STALE, SUPERSEDED, NOT_ALLOWED -> false;
    };
  }

  @Override
  public long backlog() {
    return database.run(
        session ->
            session
                .first("SELECT count(*) FROM updates WHERE state = 0", row -> row.getLong(1))
                .orElse(0L));
  }

  void close() {
    lock.close();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getString(2),
        Columns.number(row, 3),
        Columns.number(row, 4),
        Instant.ofEpochMilli(row.getLong(5)),
        row.getString(6));
  }
}
