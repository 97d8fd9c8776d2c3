package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;

/**
 * How many questions a second are answered, and how soon, by three bots in turn on the same server
 * and machine: the plainest echo bot, an echo behind Quipu's delivery, and {@code ./quipu serve}.
 *
 * <pre>./mvnw -q test -Dtest=LoadBenchmark -Dload=true</pre>
 *
 * <p>{@code -Dload.questions=100000} asks more, to see whether memory stays flat; {@code
 * -Dload.passages=200000} gives Quipu a synthetic corpus, kept under {@code target/load}; {@code
 * -Dload.rate=50} asks at another rate while the latency is measured.
 */
@EnabledIfSystemProperty(named = "load", matches = "true")
class LoadBenchmark {
  private static final int CHATS = 1000;
  private static final int WARM_UP = Integer.getInteger("load.warmup", 5000);
  private static final int QUESTIONS = Integer.getInteger("load.questions", 20_000);
  private static final int RATE = Integer.getInteger("load.rate", 100);
  private static final int PASSAGES = Integer.getInteger("load.passages", 0);

  @TempDir Path folder;

  @Test
  void besideAnEchoBot() throws Exception {
    double echo =
        measure("echo bot", server -> java(PlainEchoBot.class, "" + server.port(), server.token()));
    double delivery =
        measure(
            "echo behind delivery",
            server ->
                java(EchoProcess.class, server.url(), server.token(), TestBot.fileIn(folder)));
    double quipu = measure("quipu", this::quipu);
    System.out.printf(
        Locale.ROOT, "echo behind delivery: %.2f of the echo bot's throughput%n", delivery / echo);
    System.out.printf(Locale.ROOT, "quipu: %.2f of the echo bot's throughput%n", quipu / echo);
  }

  /** Starts the bot under test. */
  @FunctionalInterface
  private interface Launch {
    ProcessBuilder of(FakeBotApiServer server) throws IOException;
  }

  private static ProcessBuilder java(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private ProcessBuilder quipu(FakeBotApiServer server) throws IOException {
    List<String> command = new ArrayList<>(List.of("./quipu", "serve"));
    if (PASSAGES > 0) {
      Path corpus = LoadQuestions.corpus(PASSAGES).toAbsolutePath();
      command.addAll(List.of("--corpus", corpus.toString(), "--index", corpus + "-index"));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_TELEGRAM_PACE", "off");
    builder.environment().put("QUIPU_DATA", folder.resolve("data").toString());
    return builder;
  }

  /** Returns the answers a second. */
  private double measure(String name, Launch launch) throws Exception {
    Supplier<String> questions = PASSAGES > 0 ? LoadQuestions.synthetic() : LoadQuestions.shipped();
    try (FakeBotApiServer server =
        FakeBotApiServer.start(FakeBotApiServer.Options.usual().remembering(1000, 50))) {
      Interview interview = new Interview(server, CHATS, questions);
      Process process = launch.of(server).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      try {
        awaitReady(process);
        interview.flood(WARM_UP);
        Burden burden = new Burden(process);
        double rate = throughput(name, interview, burden);
        latency(name, interview);
        System.out.printf(Locale.ROOT, "%s: idle CPU %.1f %%%n", name, burden.idlePercent());
        return rate;
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static void awaitReady(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IllegalStateException("the bot ended before it was ready");
      }
      System.out.println(line);
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
  }

  private static double throughput(String name, Interview interview, Burden burden)
      throws Exception {
    Duration before = burden.cpu();
    double seconds = interview.flood(QUESTIONS / 2);
    double half = burden.liveMebibytes();
    seconds += interview.flood(QUESTIONS - QUESTIONS / 2);
    double cpu = burden.cpu().minus(before).toNanos() / 1e6 / QUESTIONS;
    double rate = QUESTIONS / seconds;
    System.out.printf(
        Locale.ROOT,
        "%s: %d questions from %d chats: %.0f a second%n",
        name,
        QUESTIONS,
        CHATS,
        rate);
    System.out.printf(Locale.ROOT, "%s: %.2f ms of processor time a question%n", name, cpu);
    System.out.printf(
        Locale.ROOT,
        "%s: live heap %.1f MiB half way, %.1f MiB at the end; resident %d MiB%n",
        name,
        half,
        burden.liveMebibytes(),
        burden.residentMebibytes());
    return rate;
  }

  private static void latency(String name, Interview interview) throws Exception {
    List<Long> millis = interview.atRate(RATE, RATE * 10);
    assertEquals(RATE * 10, millis.size());
    System.out.printf(
        Locale.ROOT,
        "%s: at %d questions a second p50 %d ms, p99 %d ms%n",
        name,
        RATE,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 99 / 100));
  }
}
