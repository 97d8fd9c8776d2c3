package org.quipu.monitor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** A number that only grows, one per combination of label values. */
public final class Counter implements Metric {
  private final String name;
  private final String help;
  private final List<String> labels;
  private final Map<String, LongAdder> values = new ConcurrentSkipListMap<>();

  Counter(String name, String help, String... labels) {
    this.name = name;
    this.help = help;
    this.labels = List.of(labels);
  }

  /**
   * Adds one.
   *
   * @param labelValues one for each label; from a closed set, never a person's words
   */
  public void increment(String... labelValues) {
    series(labelValues).increment();
  }

  /**
   * Exposes the series with these label values from the start, at 0: a rate or an increase over a
   * series that begins with 1 misses the first event.
   */
  public Counter from0(String... labelValues) {
    series(labelValues);
    return this;
  }

  /** Adds a number to the single series of a counter without labels. */
  public void add(long number) {
    series().add(number);
  }

  /** The value of the series with these label values. */
  public long value(String... labelValues) {
    return series(labelValues).sum();
  }

  private LongAdder series(String... labelValues) {
    if (labelValues.length != labels.size()) {
      throw new IllegalArgumentException(name + " has the labels " + labels);
    }
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < labelValues.length; i++) {
      key.append(i == 0 ? '{' : ',').append(labels.get(i)).append("=\"");
      key.append(labelValues[i].replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' '));
      key.append('"');
    }
    String suffix = labelValues.length == 0 ? "" : key.append('}').toString();
    return values.computeIfAbsent(suffix, ignored -> new LongAdder());
  }

  @Override
  public void appendTo(StringBuilder text) {
    Metric.header(text, name, help, "counter");
    if (values.isEmpty() && labels.isEmpty()) {
      text.append(name).append(" 0\n");
    }
    values.forEach(
        (suffix, value) ->
            text.append(name).append(suffix).append(' ').append(value.sum()).append('\n'));
  }
}
