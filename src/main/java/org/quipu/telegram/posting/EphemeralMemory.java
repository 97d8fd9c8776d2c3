package org.quipu.telegram.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.quipu.store.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in which form, if any, the server accepts messages for one member of a group. A finding
 * is kept for a day, or until another version of the program runs, because servers are upgraded.
 */
final class EphemeralMemory {
  private static final Logger LOG = LoggerFactory.getLogger(EphemeralMemory.class);
  private static final String FACT = "telegram.ephemeral";
  private static final String NONE = "none";
  private static final Duration BELIEVED = Duration.ofDays(1);

  /** More than one, because a single message may be refused for its content. */
  private static final int FAILURES_BELIEVED = 2;

  private final Facts facts;
  private final String version;
  private final Clock clock;
  private final AtomicInteger failedInARow = new AtomicInteger();
  private volatile Optional<Finding> finding;

  /**
   * A finding about the server.
   *
   * @param forms the forms that the server accepts: one or none
   */
  private record Finding(List<EphemeralForm> forms, Instant since) {}

  /**
   * Reads the finding of an earlier process.
   *
   * @param version the version of this program
   */
  EphemeralMemory(Facts facts, String version, Clock clock) {
    this.facts = facts;
    this.version = version;
    this.clock = clock;
    this.finding = facts.get(FACT).flatMap(this::read);
  }

  /** The forms that are worth a try, in this order. */
  List<EphemeralForm> worthATry() {
    return finding
        .filter(found -> found.since().isAfter(clock.instant().minus(BELIEVED)))
        .map(Finding::forms)
        .orElse(List.of(EphemeralForm.values()));
  }

  void taken(EphemeralForm form) {
    failedInARow.set(0);
    if (!worthATry().equals(List.of(form))) {
      remember(List.of(form));
    }
  }

  /** Records that no form was accepted for a message. */
  void noneTaken() {
    if (failedInARow.incrementAndGet() >= FAILURES_BELIEVED) {
      LOG.info("the server takes no messages for one member of a group, so all see them");
      remember(List.of());
    }
  }

  private void remember(List<EphemeralForm> forms) {
    Instant now = clock.instant();
    finding = Optional.of(new Finding(forms, now));
    String form = forms.stream().findFirst().map(Enum::name).orElse(NONE);
    facts.put(FACT, form + " " + now.getEpochSecond() + " " + version);
  }

  private Optional<Finding> read(String kept) {
    String[] parts = kept.split(" ", 3);
    if (parts.length != 3 || !parts[1].matches("\\d{1,12}") || !parts[2].equals(version)) {
      return Optional.empty();
    }
    List<EphemeralForm> forms =
        Arrays.stream(EphemeralForm.values()).filter(form -> form.name().equals(parts[0])).toList();
    return Optional.of(new Finding(forms, Instant.ofEpochSecond(Long.parseLong(parts[1]))));
  }
}
