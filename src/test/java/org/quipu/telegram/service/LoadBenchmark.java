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
 * Measures throughput and latency of several bots in turn on the same server and machine: a minimal
 * echo bot, an echo behind Quipu's delivery, {@code ./quipu serve}, and the same with a large
 * corpus. Each is asked the same two sets one after the other: repeated questions, and questions of
 * which no two are alike. Each set is preceded by a warm-up of twice as many questions, because the
 * virtual machine compiles for about that long, and a bot runs for months. Quipu is then asked at
 * least 100,000 questions in total: its memory must not grow after 50,000.
 *
 * <pre>./mvnw -q test -Dtest=LoadBenchmark -Dload=true</pre>
 *
 * <p>{@code -Dload.passages=200000} adds the large corpus, a synthetic one that is kept under
 * {@code target/load}, with questions made of its words, which the echo bots are asked as well;
 * {@code -Dload.memory=0} does without the long asking; {@code -Dload.questions=5000
 * -Dload.warmup=8000} asks fewer; {@code -Dload.rate=50} asks at another rate while the latency is
 * measured; {@code -Dload.bots=quipu,large} leaves the others out.
 */
@EnabledIfSystemProperty(named = "load", matches = "true")
class LoadBenchmark {
  private static final String ECHO = "echo";
  private static final String DELIVERY = "delivery";
  private static final String QUIPU = "quipu";
  private static final String LARGE = "large";
  private static final String DISTINCT = "distinct questions";

  private static final int CHATS = 1000;
  private static final int WARM_UP = Integer.getInteger("load.warmup", 40_000);
  private static final int QUESTIONS = Integer.getInteger("load.questions", 20_000);
  private static final int RATE = Integer.getInteger("load.rate", 100);
  private static final int MEMORY = Integer.getInteger("load.memory", 100_000);
  private static final int PASSAGES = Integer.getInteger("load.passages", 0);
  private static final List<String> BOTS =
      List.of(System.getProperty("load.bots", "echo,delivery,quipu,large").split(",", -1));

  @TempDir Path folder;

  /** Answers a second, by bot and set of questions. */
  private final Map<String, Map<String, Double>> rates = new LinkedHashMap<>();

  @Test
  void besideAnEchoBot() throws Exception {
    measure(ECHO, server -> java(PlainEchoBot.class, "" + server.port(), server.token()));
    measure(
        DELIVERY,
        server -> java(EchoProcess.class, server.url(), server.token(), TestBot.fileIn(folder)));
    measure(QUIPU, server -> quipu(QUIPU, server, List.of()));
    if (PASSAGES > 0) {
      Path corpus = LoadQuestions.corpus(PASSAGES).toAbsolutePath();
      List<String> options = List.of("--corpus", "" + corpus, "--index", corpus + "-index");
      measure(LARGE, server -> quipu(LARGE, server, options));
    }
    Map<String, Double> limits = rates.getOrDefault(ECHO, Map.of());
    rates.forEach((bot, ofBot) -> ofBot.forEach((set, rate) -> compare(bot, set, rate, limits)));
  }

  private static void compare(String bot, String set, double rate, Map<String, Double> limits) {
    if (limits.containsKey(set)) {
      say("%s, %s: %.2f of the echo bot's throughput", bot, set, rate / limits.get(set));
    }
  }

  private static Map<String, Supplier<String>> questions(String bot) throws IOException {
    Map<String, Supplier<String>> sets = new LinkedHashMap<>();
    if (!bot.equals(LARGE)) {
      sets.put("repeated questions", LoadQuestions.repeated());
      sets.put(DISTINCT, LoadQuestions.distinct());
    }
    if (PASSAGES > 0 && BOTS.contains(LARGE) && !bot.equals(QUIPU)) {
      sets.put("repeated synthetic questions", LoadQuestions.repeatedSynthetic());
      sets.put("distinct synthetic questions", LoadQuestions.synthetic());
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

  private ProcessBuilder quipu(String bot, FakeBotApiServer server, List<String> options) {
    List<String> command = new ArrayList<>(List.of("./quipu", "serve"));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_TELEGRAM_PACE", "off");
    builder.environment().put("QUIPU_DATA", folder.resolve(bot).toString());
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
    Endurance endurance = new Endurance(interview, burden, bot.equals(QUIPU) ? MEMORY : 0);
    Map<String, Supplier<String>> sets = questions(bot);
    for (Map.Entry<String, Supplier<String>> set : sets.entrySet()) {
      String name = bot + ", " + set.getKey();
      endurance.flood(WARM_UP, set.getValue());
      double rate = throughput(name, endurance, set.getValue(), burden);
      rates.computeIfAbsent(bot, ignored -> new LinkedHashMap<>()).put(set.getKey(), rate);
      latency(name, interview, set.getValue());
    }
    if (bot.equals(QUIPU) && MEMORY > 0) {
      endurance.finish(sets.get(DISTINCT));
      say("%s: live heap %s", bot, endurance);
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
      String name, Endurance endurance, Supplier<String> questions, Burden burden)
      throws Exception {
    Duration before = burden.cpu();
    double seconds = endurance.flood(QUESTIONS, questions);
    double cpu = burden.cpu().minus(before).toNanos() / 1e6 / QUESTIONS;
    double rate = QUESTIONS / seconds;
    say("%s: %d from %d chats: %.0f a second", name, QUESTIONS, CHATS, rate);
    say("%s: %.2f ms of processor time each", name, cpu);
    say(
        "%s: live heap %.1f MiB, resident %d MiB",
        name, burden.liveMebibytes(), burden.residentMebibytes());
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
