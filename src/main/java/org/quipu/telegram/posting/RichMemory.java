package org.quipu.telegram.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.quipu.store.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers whether the server accepts rich messages in one kind of request. A refusal is
 * remembered for a day, or until another version of the program runs: the server may have been
 * upgraded by then.
 */
final class RichMemory {
  private static final Logger LOG = LoggerFactory.getLogger(RichMemory.class);

  private static final Duration BELIEVED = Duration.ofDays(1);

  /** More than one, because a refusal without a reason may be due to a single card. */
  private static final int REFUSALS_BELIEVED = 2;

  private static final String TAKEN = "taken";

  private final RichMode mode;
  private final Facts facts;
  private final String fact;
  private final String version;
  private final Clock clock;
  private final AtomicInteger refusedInARow = new AtomicInteger();
  private volatile Verdict verdict;

  private record Verdict(boolean taken, Instant since) {}

  /**
   * Creates the memory for a kind of request.
   *
   * @param fact the name under which it is stored
   * @param version the version of this program
   */
  RichMemory(RichMode mode, Facts facts, String fact, String version, Clock clock) {
    this.mode = mode;
    this.facts = facts;
    this.fact = fact;
    this.version = version;
    this.clock = clock;
    this.verdict = facts.get(fact).flatMap(this::read).orElse(new Verdict(false, Instant.MIN));
  }

  /** Whether a rich message is worth a try. */
  boolean mayTry() {
    return mode == RichMode.AUTO && (verdict.taken() || !isBelieved(verdict));
  }

  /** Whether the server has accepted one before. */
  boolean isProven() {
    return mode == RichMode.AUTO && verdict.taken();
  }

  void taken() {
    refusedInARow.set(0);
    if (!verdict.taken()) {
      remember(true);
    }
  }

  void refused(String description) {
    boolean unknown = isUnknownMethod(description);
    if (unknown || refusedInARow.incrementAndGet() >= REFUSALS_BELIEVED) {
      LOG.info("the server refuses rich messages, so text is sent instead: {}", description);
      remember(false);
    }
  }

  private static boolean isUnknownMethod(String description) {
    String words = description.toLowerCase(Locale.ROOT);
    return words.contains("not found") || words.contains("unsupported");
  }

  private boolean isBelieved(Verdict refusal) {
    return refusal.since().isAfter(clock.instant().minus(BELIEVED));
  }

  private void remember(boolean taken) {
    Instant now = clock.instant();
    verdict = new Verdict(taken, now);
    facts.put(fact, (taken ? TAKEN : "refused") + " " + now.getEpochSecond() + " " + version);
  }

  private Optional<Verdict> read(String kept) {
    String[] parts = kept.split(" ", 3);
    boolean ours = parts.length == 3 && parts[1].matches("\\d{1,12}") && parts[2].equals(version);
    return ours
        ? Optional.of(
            new Verdict(parts[0].equals(TAKEN), Instant.ofEpochSecond(Long.parseLong(parts[1]))))
        : Optional.empty();
  }
}
