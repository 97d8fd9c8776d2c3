package org.quipu.monitor;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.DoubleSupplier;

/**
 * The metrics of this process, in the text format of Prometheus (version 0.0.4). Asking twice for a
 * name gives the same metric.
 */
public final class Metrics {
  private final Map<String, Metric> metrics = new ConcurrentSkipListMap<>();

  /** A number that only grows, one per combination of label values. */
  public Counter counter(String name, String help, String... labels) {
    return (Counter) metrics.computeIfAbsent(name, key -> new Counter(key, help, labels));
  }

  /** A distribution of durations, in seconds. */
  public Histogram histogram(String name, String help) {
    return (Histogram) metrics.computeIfAbsent(name, key -> new Histogram(key, help));
  }

  /** A number that is computed at each exposition. */
  public void gauge(String name, String help, DoubleSupplier value) {
    metrics.put(name, new Gauge(name, help, value));
  }

  /** All metrics as text. */
  public String exposition() {
    StringBuilder text = new StringBuilder();
    metrics.values().forEach(metric -> metric.appendTo(text));
    return text.toString();
  }
}
