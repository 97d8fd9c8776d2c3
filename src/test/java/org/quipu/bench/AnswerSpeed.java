package org.quipu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link AnswerBenchmark} and summarises the results in a few lines. Arguments: a working
 * folder, the corpora separated by commas, then options of JMH itself in one argument, and a file
 * for a picture of how the time grows, if the corpora are numbers of passages.
 */
public final class AnswerSpeed {
  private AnswerSpeed() {}

  public static void main(String[] arguments) throws Exception {
    String more = arguments.length > 2 ? arguments[2].strip() : "";
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(more.isEmpty() ? new String[0] : more.split(" +", -1)))
            .include(AnswerBenchmark.class.getName())
            .param("corpus", arguments[1].split(",", -1))
            .jvmArgsAppend(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + BenchCorpus.FOLDER + "=" + Path.of(arguments[0]).toAbsolutePath())
            .build();
    List<RunResult> results = new ArrayList<>(new Runner(options).run());
    System.out.println();
    results.forEach(AnswerSpeed::print);
    for (String corpus : arguments[1].split(",", -1)) {
      compare(corpus, results);
    }
    if (arguments.length > 3 && !arguments[3].isBlank()) {
      Files.writeString(Path.of(arguments[3].strip()), chart(arguments[1], results).svg());
    }
  }

  private static GrowthChart chart(String corpora, List<RunResult> results) {
    return new GrowthChart(
        Stream.of(corpora.split(",", -1))
            .map(
                corpus ->
                    new GrowthChart.Point(
                        Integer.parseInt(corpus),
                        percentile(50, corpus, "plainLucene", results),
                        percentile(50, corpus, "answer", results),
                        percentile(99, corpus, "answer", results)))
            .toList());
  }

  private static void print(RunResult run) {
    Result<?> result = run.getPrimaryResult();
    Statistics times = result.getStatistics();
    System.out.printf(
        Locale.ROOT,
        "%-8s %-20s %8.3f ms mean, p50 %8.3f, p99 %8.3f, p99.9 %8.3f, worst %8.3f, %d samples%n",
        corpus(run),
        result.getLabel(),
        times.getMean(),
        times.getPercentile(50),
        times.getPercentile(99),
        times.getPercentile(99.9),
        times.getMax(),
        times.getN());
  }

  private static void compare(String corpus, List<RunResult> results) {
    double plain = mean(corpus, "plainLucene", results);
    double answer = mean(corpus, "answer", results);
    if (plain > 0 && answer > 0) {
      System.out.printf(
          Locale.ROOT,
          "%s: the whole answer has %.2f of the throughput of plain Lucene%n",
          corpus,
          plain / answer);
    }
  }

  private static double mean(String corpus, String benchmark, List<RunResult> results) {
    return times(corpus, benchmark, results).map(Statistics::getMean).orElse(0.0);
  }

  private static double percentile(
      double percent, String corpus, String benchmark, List<RunResult> results) {
    return times(corpus, benchmark, results).orElseThrow().getPercentile(percent);
  }

  private static Optional<Statistics> times(
      String corpus, String benchmark, List<RunResult> results) {
    return results.stream()
        .filter(run -> corpus(run).equals(corpus))
        .filter(run -> run.getPrimaryResult().getLabel().equals(benchmark))
        .map(run -> run.getPrimaryResult().getStatistics())
        .findFirst();
  }

  private static String corpus(RunResult run) {
    return run.getParams().getParam("corpus");
  }
}
