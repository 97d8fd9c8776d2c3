package org.quipu.monitor;

import java.util.function.DoubleSupplier;

/** A number that goes up and down. */
record Gauge(String name, String help, DoubleSupplier value) implements Metric {
  @Override
  public void appendTo(StringBuilder text) {
    Metric.header(text, name, help, "gauge");
    text.append(name).append(' ').append(Metric.number(value.getAsDouble())).append('\n');
  }
}
