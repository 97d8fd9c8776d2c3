package org.quipu.corpus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.CorpusFile;

/**
 * Decides when a change is over. A change is over when two looks in a row, {@link #SETTLE} apart
 * and without an event between them, show the same files; files that never come to rest are taken
 * as they are after {@link #PATIENCE}. Files that had only just been written when they were
 * reported are reported once more when they are older than a step of the file system's clock.
 */
final class SettledChange {
  /** Twice this, and the reading of the change, must fit into two seconds. */
  static final Duration SETTLE = Duration.ofMillis(300);

  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How often to look although nothing was heard. */
  static final Duration RESCAN = Duration.ofSeconds(30);

  /** The first wait after a failure; each further failure doubles it, up to {@link #RESCAN}. */
  static final Duration RETRY = Duration.ofSeconds(1);

  private List<CorpusFile> lastSeen = List.of();
  private boolean lastSeenYoung;
  private Optional<List<CorpusFile>> reported = Optional.empty();
  private boolean reportedYoung;
  private Optional<Instant> restlessSince = Optional.empty();
  private Instant nextLook;
  private Duration retry = RETRY;

  SettledChange(Instant now) {
    nextLook = now;
  }

  /** Something happened: look again when it is over. */
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

  /** Looking, or dealing with what was seen, failed: try again later, and later each time. */
  void failed(Instant now) {
    restlessSince = Optional.empty();
    nextLook = now.plus(retry);
    Duration doubled = retry.multipliedBy(2);
    retry = doubled.compareTo(RESCAN) < 0 ? doubled : RESCAN;
  }

  /** How long nobody needs to look, unless something is noticed; zero if it is time. */
  Duration untilLook(Instant now) {
    Duration left = Duration.between(now, nextLook);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A look was taken. Returns whether there is a change to report. */
  boolean looked(List<CorpusFile> files, Instant now) {
    boolean young = files.stream().anyMatch(file -> file.isYoung(now));
    // The stamp of a file that was young may hide a change after it was reported.
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

  /** The last change was dealt with; until then it is reported at every look. */
  void dealtWith() {
    reported = Optional.of(lastSeen);
    reportedYoung = lastSeenYoung;
    retry = RETRY;
  }

  private void rest(Instant now) {
    restlessSince = Optional.empty();
    nextLook = now.plus(lastSeenYoung ? CorpusFile.CLOCK_STEP.plus(SETTLE) : RESCAN);
  }
}
