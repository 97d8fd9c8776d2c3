package org.quipu.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How the time of an answer grows with the corpus, as a picture in SVG; both axes logarithmic. */
final class GrowthChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 150;
  private static final int TOP = 30;
  private static final int BOTTOM = 60;

  /** One size of corpus; times in milliseconds. */
  record Point(int passages, double plain, double answer, double answer99) {}

  private final List<Point> points;
  private final double leastTime;
  private final double mostTime;

  /**
   * A chart.
   *
   * @param points in the order of their passages, at least two
   */
  GrowthChart(List<Point> points) {
    this.points = List.copyOf(points);
    double least = points.stream().mapToDouble(Point::plain).min().orElseThrow();
    double most = points.stream().mapToDouble(Point::answer99).max().orElseThrow();
    this.leastTime = Math.pow(10, Math.floor(Math.log10(least)));
    this.mostTime = Math.pow(10, Math.ceil(Math.log10(most)));
  }

  String svg() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img"
            font-family="sans-serif" font-size="13">
        <title>Time of an answer by the number of passages</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        %s%s%s%s%s<text x="%d" y="%d" text-anchor="middle">passages</text>
        <text x="%d" y="18">milliseconds</text>
        </svg>
        """
        .formatted(
            WIDTH,
            HEIGHT,
            times(),
            sizes(),
            line("an answer, p99", "#b3541e", Point::answer99),
            line("an answer, p50", "#1f5fa8", Point::answer),
            line("plain Lucene, p50", "#5d6770", Point::plain),
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - 15,
            10);
  }

  private String times() {
    StringBuilder lines = new StringBuilder();
    for (double time = leastTime; time <= mostTime * 1.01; time *= 10) {
      double y = y(time);
      lines.append(
          formatted(
              "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>%n"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
              LEFT, y, WIDTH - RIGHT, y, LEFT - 8, y + 4, number(time)));
    }
    return lines.toString();
  }

  private String sizes() {
    return points.stream()
        .map(
            point ->
                formatted(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                    x(point), HEIGHT - BOTTOM + 20, point.passages()))
        .collect(Collectors.joining());
  }

  private String line(String name, String colour, ToDoubleFunction<Point> time) {
    String corners =
        points.stream()
            .map(point -> formatted("%.1f,%.1f", x(point), y(time.applyAsDouble(point))))
            .collect(Collectors.joining(" "));
    return formatted(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
            + "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
        corners,
        colour,
        WIDTH - RIGHT + 8,
        y(time.applyAsDouble(points.getLast())) + 4,
        colour,
        name);
  }

  private double x(Point point) {
    double least = Math.log10(points.getFirst().passages());
    double most = Math.log10(points.getLast().passages());
    double share = (Math.log10(point.passages()) - least) / (most - least);
    return LEFT + 20 + share * (WIDTH - RIGHT - LEFT - 40);
  }

  private double y(double time) {
    double share = Math.log10(time / leastTime) / Math.log10(mostTime / leastTime);
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  }

  private static String number(double time) {
    return time >= 1 ? formatted("%.0f", time) : Float.toString((float) time);
  }

  @FormatMethod
  private static String formatted(@FormatString String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
