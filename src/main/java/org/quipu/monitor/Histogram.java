package org.quipu.monitor;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** A distribution of durations. */
public final class Histogram implements Metric {
  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300
  };

  private final String name;
  private final String help;
  private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
  private final LongAdder nanos = new LongAdder();

  Histogram(String name, String help) {
    this.name = name;
    this.help = help;
  }

  public void observe(Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    int bucket = 0;
    while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
      bucket++;
    }
    buckets.incrementAndGet(bucket);
    nanos.add(duration.toNanos());
  }

  @Override
  public void appendTo(StringBuilder text) {
    Metric.header(text, name, help, "histogram");
    long total = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      total += buckets.get(i);
      String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
      text.append(name).append("_bucket{le=\"").append(bound).append("\"} ");
      text.append(total).append('\n');
    }
    text.append(name).append("_sum ").append(nanos.sum() / 1e9).append('\n');
    text.append(name).append("_count ").append(total).append('\n');
  }
}
