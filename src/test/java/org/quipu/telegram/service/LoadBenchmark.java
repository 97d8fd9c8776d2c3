package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;

/**
 * How many questions a second are answered, and how soon, by three bots in turn on the same server
 * and machine: the plainest echo bot, an echo behind Quipu's delivery, and {@code ./quipu serve}.
 * Each is asked the same two sets one after the other: shipped questions again and again, and
 * questions of which no two are alike. Before each set come as many that are not counted, since the
 * virtual machine compiles for as long as that, and a bot runs for months.
 *
 * <pre>./mvnw -q test -Dtest=LoadBenchmark -Dload=true</pre>
 *
 * <p>{@code -Dload.questions=100000} asks more, to see whether memory stays flat; {@code
 * -Dload.passages=200000} gives Quipu a synthetic corpus, kept under {@code target/load}, and
 * questions made of its words, all distinct; {@code -Dload.rate=50} asks at another rate while the
 * latency is measured; {@code -Dload.bots=quipu} leaves the others out.
 */
@EnabledIfSystemProperty(named = "load", matches = "true")
class LoadBenchmark {
  private static final String ECHO = "echo";
  private static final String DELIVERY = "delivery";
  private static final String QUIPU = "quipu";

  private static final int CHATS = 1000;
  private static final int WARM_UP = Integer.getInteger("load.warmup", 20_000);
  private static final int QUESTIONS = Integer.getInteger("load.questions", 20_000);
  private static final int RATE = Integer.getInteger("load.rate", 100);
  private static final int PASSAGES = Integer.getInteger("load.passages", 0);
  private static final List<String> BOTS =
      List.of(System.getProperty("load.bots", "echo,delivery,quipu").split(",", -1));

  @TempDir Path folder;

  /** Answers a second, by bot and set of questions. */
  private final Map<String, Map<String, Double>> rates = new LinkedHashMap<>();

  @Test
  void besideAnEchoBot() throws Exception {
    measure(ECHO, server -> java(PlainEchoBot.class, "" + server.port(), server.token()));
    measure(
        DELIVERY,
        server -> java(EchoProcess.class, server.url(), server.token(), TestBot.fileIn(folder)));
    measure(QUIPU, this::quipu);
    Map<String, Double> limits = rates.getOrDefault(ECHO, Map.of());
    rates.forEach((bot, ofBot) -> limits.forEach((set, limit) -> compare(bot, set, ofBot, limit)));
  }

  private static void compare(String bot, String set, Map<String, Double> rates, double limit) {
    say("%s, %s: %.2f of the echo bot's throughput", bot, set, rates.get(set) / limit);
  }

  private static Map<String, Supplier<String>> questions() throws IOException {
    Map<String, Supplier<String>> sets = new LinkedHashMap<>();
    if (PASSAGES > 0) {
      sets.put("synthetic questions", LoadQuestions.synthetic());
    } else {
      sets.put("repeated questions", LoadQuestions.repeated());
      sets.put("distinct questions", LoadQuestions.distinct());
    }
    return sets;
  }

  @FormatMethod
  private static void say(@FormatString String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
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

  private void measure(String bot, Launch launch) throws Exception {
    if (!BOTS.contains(bot)) {
      return;
    }
    try (FakeBotApiServer server =
        FakeBotApiServer.start(FakeBotApiServer.Options.usual().remembering(1000, 50))) {
      Interview interview = new Interview(server, CHATS);
      Process process = launch.of(server).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      try {
        awaitReady(process);
        measure(bot, interview, new Burden(process));
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private void measure(String bot, Interview interview, Burden burden) throws Exception {
    for (Map.Entry<String, Supplier<String>> set : questions().entrySet()) {
      String name = bot + ", " + set.getKey();
      interview.flood(WARM_UP, set.getValue());
      double rate = throughput(name, interview, set.getValue(), burden);
      rates.computeIfAbsent(bot, ignored -> new LinkedHashMap<>()).put(set.getKey(), rate);
      latency(name, interview, set.getValue());
    }
    say("%s: idle CPU %.1f %%", bot, burden.idlePercent());
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

  private static double throughput(
      String name, Interview interview, Supplier<String> questions, Burden burden)
      throws Exception {
    Duration before = burden.cpu();
    double seconds = interview.flood(QUESTIONS / 2, questions);
    double half = burden.liveMebibytes();
    seconds += interview.flood(QUESTIONS - QUESTIONS / 2, questions);
    double cpu = burden.cpu().minus(before).toNanos() / 1e6 / QUESTIONS;
    double rate = QUESTIONS / seconds;
    say("%s: %d from %d chats: %.0f a second", name, QUESTIONS, CHATS, rate);
    say("%s: %.2f ms of processor time each", name, cpu);
    say(
        "%s: live heap %.1f MiB half way, %.1f MiB at the end; resident %d MiB",
        name, half, burden.liveMebibytes(), burden.residentMebibytes());
    return rate;
  }

  private static void latency(String name, Interview interview, Supplier<String> questions)
      throws Exception {
    List<Long> millis = interview.atRate(RATE, RATE * 10, questions);
    assertEquals(RATE * 10, millis.size());
    say(
        "%s: at %d a second p50 %d ms, p99 %d ms",
        name, RATE, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
  }
}
