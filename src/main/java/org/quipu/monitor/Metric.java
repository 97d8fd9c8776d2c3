package org.quipu.monitor;

/** Something that can be written in the text format of Prometheus. */
sealed interface Metric permits Counter, Gauge, Histogram {
  void appendTo(StringBuilder text);

  static void header(StringBuilder text, String name, String help, String type) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
