package org.quipu.store.jdbc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.quipu.store.StoreDamaged;
import org.quipu.store.StoreException;
import org.quipu.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, one thread, and group commits: all work waiting when the thread is free goes into
 * one transaction, so that a thousand chats share the cost of one flush to disk. Callers return
 * when their work is committed.
 */
final class Database implements AutoCloseable {
  /** Work inside a transaction. It may run again after a failure. */
  @FunctionalInterface
  interface Work<T> {
    T on(Session session) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int LARGEST_GROUP = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration RECONNECT_PAUSE = Duration.ofMillis(250);

  /** How long the database must be idle before the traces of deleted rows are wiped. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** Under load it is never idle; traces are then wiped at least this often. */
  private static final Duration LONGEST_UNTIDY = Duration.ofSeconds(30);

  private final SqlDialect engine;
  private final LongSupplier nanos;
  private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  // Mutable state of the thread
  private @Nullable Session session;
  private long lastTidied;

  /**
   * Work that nobody waits for and that failed because the database was away. Runs before any later
   * work.
   */
  private final List<Job<?>> delayed = new ArrayList<>();

  private volatile boolean closed;
  private volatile boolean damaged;

  /**
   * Creates a database, which {@link #open} connects.
   *
   * @param nanos a monotonic clock, in nanoseconds
   */
  Database(SqlDialect engine, LongSupplier nanos) {
    this.engine = engine;
    this.nanos = nanos;
    this.lastTidied = nanos.getAsLong();
    this.thread = Thread.ofPlatform().name("store").daemon().unstarted(this::serve);
  }

  /** Connects and brings the schema up to date. */
  void open() throws SQLException {
    Session opened = new Session(engine.connect());
    try {
      Migrations.apply(opened, engine);
    } catch (SQLException | RuntimeException e) {
      // Other processes of the same store must not wait for a transaction that leads nowhere.
      opened.close();
      throw e;
    }
    session = opened;
    thread.start();
  }

  /**
   * Runs the work in a transaction, and waits until it is committed and would survive a power cut.
   */
  <T> T run(Work<T> work) {
    return run(work, Safety.POWER_CUT);
  }

  /** Runs the work in a transaction that would survive a kill, which need not wait for the disk. */
  <T> T runQuickly(Work<T> work) {
    return run(work, Safety.KILL);
  }

  /**
   * Runs the work in a transaction that would survive a kill, without waiting for it. It is
   * committed before, or together with, anything that the same thread requests afterwards. While
   * the database is unavailable the work is kept and retried; if the database refuses it, that is
   * logged.
   */
  void runLater(Work<?> work) {
    enqueue(new Job<>(work, Safety.KILL, false));
  }

  private <T> T run(Work<T> work, Safety safety) {
    Job<T> job = new Job<>(work, safety, true);
    enqueue(job);
    try {
      return job.result.join();
    } catch (CompletionException e) {
      throw failure(e.getCause());
    }
  }

  /** Whether no damage has been found since the database was opened. */
  boolean isSound() {
    return !damaged;
  }

  private StoreException failure(Throwable cause) {
    if (isDamage(cause)) {
      return new StoreDamaged("the store is damaged: " + cause.getMessage(), cause);
    }
    return cause instanceof Away away
        ? new StoreUnavailable(
            "the store cannot be used now: " + away.getCause().getMessage(), away.getCause())
        : new StoreException("the store failed: " + cause.getMessage(), cause);
  }

  private void enqueue(Job<?> job) {
    synchronized (queue) {
      if (closed) {
        throw new StoreException("the store is closed");
      }
      queue.add(job);
    }
  }

  /** Serves until the closing job, which is the last in the queue. */
  private void serve() {
    List<Job<?>> group = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      try {
        takeGroup(group);
        // The quick ones first, because their callers have just had a reply from Telegram.
        for (Safety safety : List.of(Safety.KILL, Safety.POWER_CUT)) {
          List<Job<?>> alike = group.stream().filter(job -> job.safety == safety).toList();
          if (!alike.isEmpty()) {
            commitTogether(alike, safety);
          }
        }
      } catch (InterruptedException e) {
        LOG.warn("The store's thread was interrupted; going on");
      } catch (RuntimeException | Error e) {
        // Without this thread every caller would wait for ever, with no hint in the log.
        LOG.error("The store's thread met an unexpected failure", e);
        group.forEach(job -> job.result.completeExceptionally(e));
      }
      group.clear();
    }
    disconnect();
  }

  /** Waits for work; tidies up meanwhile, and at intervals under load. */
  private void takeGroup(List<Job<?>> group) throws InterruptedException {
    boolean untidy = session != null && session.hasChanged();
    boolean patient = !untidy && delayed.isEmpty();
    @Nullable Job<?> first = patient ? queue.take() : queue.poll(QUIET.toMillis(), MILLISECONDS);
    if (untidy && (first == null || nanos.getAsLong() - lastTidied > LONGEST_UNTIDY.toNanos())) {
      tidy();
    }
    group.addAll(delayed);
    delayed.clear();
    if (first != null) {
      group.add(first);
      queue.drainTo(group, LARGEST_GROUP - 1);
    }
  }

  private void tidy() {
    lastTidied = nanos.getAsLong();
    try {
      if (session != null) {
        session.tidy(engine);
      }
    } catch (SQLException e) {
      LOG.debug("Could not wipe the traces of deleted rows: {}", e.getMessage());
    }
  }

  private void commitTogether(List<Job<?>> group, Safety safety) {
    boolean begun = false;
    try {
      Session current = connected();
      current.begin(engine, safety);
      begun = true;
      for (Job<?> job : group) {
        job.perform(current);
      }
      current.commit();
      group.forEach(Job::complete);
    } catch (SQLException | RuntimeException e) {
      rollBack();
      if (!begun && isPassing(e) && isHealthy()) {
        // Another process has locked the file, and the wait for it is over.
        group.forEach(job -> giveUp(job, e, true));
      } else {
        // One of them made the transaction fail for all, or the connection is gone.
        long deadline = nanos.getAsLong() + PATIENCE.toNanos();
        group.forEach(job -> commitAlone(job, deadline));
      }
    }
  }

  private void commitAlone(Job<?> job, long deadline) {
    while (true) {
      try {
        Session current = connected();
        current.begin(engine, job.safety);
        job.perform(current);
        current.commit();
        job.complete();
        return;
      } catch (SQLException | RuntimeException e) {
        rollBack();
        boolean healthy = isHealthy();
        if (healthy || closed || nanos.getAsLong() > deadline) {
          giveUp(job, e, healthy);
          if (!healthy) {
            disconnect();
          }
          return;
        }
        reconnectLater(e);
      }
    }
  }

  private void giveUp(Job<?> job, Exception cause, boolean healthy) {
    if (isDamage(cause)) {
      tellOfDamage(cause);
    }
    boolean passing = !healthy || isPassing(cause);
    if (job.isAwaited) {
      job.result.completeExceptionally(passing ? new Away(cause) : cause);
    } else if (passing && !closed) {
      delayed.add(job);
    } else if (!isDamage(cause)) {
      LOG.error("The store refuses a row: {}", cause.getMessage());
    }
  }

  private boolean isDamage(Throwable cause) {
    return cause instanceof SQLException failure && engine.isDamage(failure);
  }

  /** Logs damage once, because every waiting question finds it again every second. */
  private void tellOfDamage(Exception cause) {
    if (!damaged) {
      damaged = true;
      LOG.error(
          "The store is damaged, and questions wait until it is repaired: {}. Stop the bot, put a"
              + " backup in its place with ./quipu restore FILE, and start it again",
          cause.getMessage());
    }
  }

  private boolean isPassing(Exception cause) {
    return cause instanceof SQLException failure && engine.isPassing(failure);
  }

  private Session connected() throws SQLException {
    Session current = session;
    if (current == null) {
      current = new Session(engine.connect());
      session = current;
    }
    return current;
  }

  private boolean isHealthy() {
    try {
      return session != null && session.isValid();
    } catch (SQLException e) {
      return false;
    }
  }

  private void reconnectLater(Exception cause) {
    LOG.warn("Lost the connection to the store; reconnecting: {}", cause.getMessage());
    disconnect();
    try {
      Thread.sleep(RECONNECT_PAUSE);
    } catch (InterruptedException e) {
      LOG.warn("The store's thread was interrupted; going on");
    }
  }

  private void rollBack() {
    try {
      if (session != null) {
        session.rollBack();
      }
    } catch (SQLException e) {
      LOG.debug("Nothing to roll back: {}", e.getMessage());
    }
  }

  private void disconnect() {
    try {
      if (session != null) {
        session.close();
      }
    } catch (SQLException e) {
      LOG.debug("The connection was gone already: {}", e.getMessage());
    }
    session = null;
  }

  @Override
  public void close() {
    synchronized (queue) {
      if (closed) {
        return;
      }
      closed = true;
      queue.add(new Job<>(session -> true, Safety.POWER_CUT, true));
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Marks a temporary failure. */
  private static final class Away extends Exception {
    private static final long serialVersionUID = 1L;

    Away(Exception cause) {
      super(cause);
    }
  }

  private static final class Job<T> {
    private final Work<T> work;
    private final Safety safety;
    private final boolean isAwaited;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable T value;

    Job(Work<T> work, Safety safety, boolean isAwaited) {
      this.work = work;
      this.safety = safety;
      this.isAwaited = isAwaited;
    }

    void perform(Session session) throws SQLException {
      value = work.on(session);
    }

    void complete() {
      result.complete(value);
    }
  }
}
