package org.quipu.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exact text that Prometheus reads. */
final class MetricsTest {
  private final Metrics metrics = new Metrics();

  @Test
  void aCounterTellsEachOfItsSeries() {
    Counter counter = metrics.counter("quipu_things_total", "Things", "kind", "place");
    counter.increment("odd", "here");
    counter.increment("odd", "here");
    counter.increment("even", "\"there\\\n");
    assertEquals(
        """
        # HELP quipu_things_total Things
        # TYPE quipu_things_total counter
        quipu_things_total{kind="even",place="\\"there\\\\ "} 1
        quipu_things_total{kind="odd",place="here"} 2
        """,
        metrics.exposition());
  }

  @Test
  void aCounterOfWhatHasNotHappenedYetIsZero() {
    metrics.counter("quipu_a_total", "Without labels");
    metrics.counter("quipu_b_total", "With labels", "kind").from0("odd").from0("even");
    List<String> values =
        metrics.exposition().lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(
        List.of(
            "quipu_a_total 0", "quipu_b_total{kind=\"even\"} 0", "quipu_b_total{kind=\"odd\"} 0"),
        values);
  }

  @Test
  void theBucketsOfAHistogramHoldAllThatIsSmallerAndTheLastHoldsAll() {
    Histogram histogram = metrics.histogram("quipu_wait_seconds", "Waits");
    for (int millis : new int[] {5, 30, 40, 400_000}) {
      histogram.observe(Duration.ofMillis(millis));
    }
    String text = metrics.exposition();
    assertTrue(
        text.endsWith(
            """
            quipu_wait_seconds_bucket{le="60.0"} 3
            quipu_wait_seconds_bucket{le="300.0"} 3
            quipu_wait_seconds_bucket{le="+Inf"} 4
            quipu_wait_seconds_sum 400.075
            quipu_wait_seconds_count 4
            """),
        text);
    assertTrue(text.contains("_bucket{le=\"0.005\"} 1\n"), text);
    assertTrue(text.contains("_bucket{le=\"0.025\"} 1\n"), text);
    assertTrue(text.contains("_bucket{le=\"0.05\"} 3\n"), text);
  }

  @Test
  void aGaugeIsAskedWheneverSomebodyLooksAndMayKnowNothing() {
    double[] now = {Double.NaN};
    metrics.gauge("quipu_age_seconds", "Age", () -> now[0]);
    assertTrue(metrics.exposition().endsWith("gauge\nquipu_age_seconds NaN\n"));
    now[0] = Double.POSITIVE_INFINITY;
    assertTrue(metrics.exposition().endsWith("gauge\nquipu_age_seconds +Inf\n"));
  }
}
