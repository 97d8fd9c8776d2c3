package org.quipu.serve;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.chat.Attachment;
import org.quipu.chat.CorpusReload;
import org.quipu.chat.DocumentImport;
import org.quipu.retrieval.Question;

/**
 * A bounded number of threads for work that keeps a processor or a disk busy, first come, first
 * served. Virtual threads share as many carriers as there are processors, so such work on them
 * would hold up chats, leases, health checks and the webhook; they wait for this pool instead,
 * which costs nothing.
 */
final class WorkPool implements AutoCloseable {
  /** Longer than any bounded piece of work takes. */
  private static final Duration STUCK = Duration.ofMinutes(2);

  private final ExecutorService threads;
  private final int count;
  private final LongSupplier nanos;

  // Mutable state
  private final AtomicInteger busy = new AtomicInteger();
  private volatile long progressed;

  /**
   * Creates a pool.
   *
   * @param nanos a monotonic clock, in nanoseconds
   */
  WorkPool(String name, int count, LongSupplier nanos) {
    this.count = count;
    this.nanos = nanos;
    this.progressed = nanos.getAsLong();
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name(name + "-", 1).daemon().factory());
  }

  /** Creates a pool with as many threads as there are processors. */
  static WorkPool ofProcessors(String name) {
    return new WorkPool(name, Runtime.getRuntime().availableProcessors(), System::nanoTime);
  }

  /**
   * Does the work on one of the threads, and waits for it.
   *
   * @throws CancellationException if the waiting thread is interrupted; its interrupt status stays
   *     set
   */
  <T> T run(Supplier<T> work) {
    Future<T> result = threads.submit(() -> counted(work));
    try {
      return result.get();
    } catch (InterruptedException e) {
      // The worker is not interrupted, because that would close files of the index under other
      // readers.
      result.cancel(false);
      Thread.currentThread().interrupt();
      throw new CancellationException("the process stops");
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private <T> T counted(Supplier<T> work) {
    busy.incrementAndGet();
    progressed = nanos.getAsLong();
    try {
      return work.get();
    } finally {
      progressed = nanos.getAsLong();
      busy.decrementAndGet();
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    return switch (cause) {
      case RuntimeException exception -> exception;
      case Error error -> throw error;
      default -> new IllegalStateException(cause);
    };
  }

  /** Whether all threads are busy, and none has begun or finished anything for minutes. */
  boolean isStuck() {
    return busy.get() == count && nanos.getAsLong() - progressed > STUCK.toNanos();
  }

  /** An answerer that runs in this pool. */
  Answerer of(Answerer answerer) {
    return new Answerer() {
      @Override
      public Answer answer(Question question, int limit) {
        return run(() -> answerer.answer(question, limit));
      }

      @Override
      public Answer answerOrClosest(Question question, int limit) {
        return run(() -> answerer.answerOrClosest(question, limit));
      }

      @Override
      public Answer survey(Question question) {
        return run(() -> answerer.survey(question));
      }
    };
  }

  /** An import that runs in this pool. */
  DocumentImport of(DocumentImport documents) {
    return new DocumentImport() {
      @Override
      public Preview preview(Attachment file, long sender) {
        return run(() -> documents.preview(file, sender));
      }

      @Override
      public Outcome confirm(String token, long presser) {
        return run(() -> documents.confirm(token, presser));
      }

      @Override
      public Outcome cancel(String token, long presser) {
        return documents.cancel(token, presser);
      }
    };
  }

  /** A reload that runs in this pool. */
  CorpusReload of(CorpusReload reload) {
    return () -> run(reload::reload);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
