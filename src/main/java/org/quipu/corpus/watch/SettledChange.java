package org.quipu.corpus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.CorpusFile;
import org.quipu.retry.BackOff;
import org.quipu.retry.RetryPolicy;

/**
 * Decides when a change is complete: when two consecutive listings, {@link #SETTLE} apart and
 * without an event between them, are equal. Files that keep changing are accepted as they are after
 * {@link #PATIENCE}. Files that had just been written when they were reported are reported again
 * when they are older than the resolution of the file system's clock.
 */
final class SettledChange {
  /** Twice this, plus reading the change, must fit into two seconds. */
  static final Duration SETTLE = Duration.ofMillis(300);

  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The interval between checks without an event. */
  static final Duration RESCAN = Duration.ofSeconds(30);

  private List<CorpusFile> lastSeen = List.of();
  private boolean lastSeenYoung;
  private Optional<List<CorpusFile>> reported = Optional.empty();
  private boolean reportedYoung;
  private Optional<Instant> restlessSince = Optional.empty();
  private Instant nextLook;
  private final BackOff failures = RetryPolicy.CORPUS.begin();

  SettledChange(Instant now) {
    nextLook = now;
  }

  /** Records an event: the files must be listed again when the change is complete. */
  void noticed(Instant now) {
    if (restlessSince.isEmpty()) {
      restlessSince = Optional.of(now);
    }
    nextLook = now.plus(SETTLE);
    Instant patienceEnds = restlessSince.get().plus(PATIENCE);
    if (patienceEnds.isBefore(nextLook)) {
      nextLook = patienceEnds;
    }
  }

  /** Records that listing or handling failed: it is repeated after increasing waits. */
  void failed(Instant now) {
    restlessSince = Optional.empty();
    nextLook = now.plus(failures.next());
  }

  /** The time until the next listing is due, unless an event occurs; zero if it is due now. */
  Duration untilLook(Instant now) {
    Duration left = Duration.between(now, nextLook);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Records a listing, and returns whether there is a change to report. */
  boolean looked(List<CorpusFile> files, Instant now) {
    boolean young = files.stream().anyMatch(file -> file.isYoung(now));
    // The stamp of a young file may hide a change after it was reported.
    boolean changed = !reported.equals(Optional.of(files)) || (reportedYoung && !young);
    boolean atRest = files.equals(lastSeen) || reported.isEmpty();
    lastSeen = files;
    lastSeenYoung = young;
    if (!changed) {
      rest(now);
      return false;
    }
    boolean impatient =
        restlessSince.isPresent() && !now.isBefore(restlessSince.get().plus(PATIENCE));
    if (atRest || impatient) {
      rest(now);
      return true;
    }
    noticed(now);
    return false;
  }

  /** Records that the last change was handled; until then it is reported at every listing. */
  void dealtWith() {
    reported = Optional.of(lastSeen);
    reportedYoung = lastSeenYoung;
    failures.reset();
  }

  private void rest(Instant now) {
    restlessSince = Optional.empty();
    nextLook = now.plus(lastSeenYoung ? CorpusFile.CLOCK_STEP.plus(SETTLE) : RESCAN);
  }
}
