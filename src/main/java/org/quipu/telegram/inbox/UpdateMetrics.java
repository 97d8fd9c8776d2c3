package org.quipu.telegram.inbox;

import java.time.Duration;
import java.util.Locale;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Histogram;
import org.quipu.monitor.Metrics;
import org.quipu.store.Inbox.Outcome;

/** Counts the outcomes of updates, and measures how long answers took. */
final class UpdateMetrics {
  private final Counter finished;
  private final Histogram latency;

  UpdateMetrics(Metrics metrics) {
    finished = metrics.counter("quipu_updates_finished_total", "Updates finished", "outcome");
    for (Outcome outcome : Outcome.values()) {
      finished.from0(name(outcome));
    }
    latency =
        metrics.histogram(
            "quipu_answer_seconds", "From the arrival of an update to its accepted reply");
  }

  void finished(Outcome outcome) {
    finished.increment(name(outcome));
  }

  private static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  void answered(Duration after) {
    latency.observe(after);
  }
}
