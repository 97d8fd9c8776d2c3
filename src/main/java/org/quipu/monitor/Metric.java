package org.quipu.monitor;

/** A metric, which can write itself in the text format of Prometheus. */
sealed interface Metric permits Counter, Gauge, Histogram {
  void appendTo(StringBuilder text);

  /** A number as the format spells it. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return Double.toString(value);
  }

  static void header(StringBuilder text, String name, String help, String type) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
