package org.quipu.telegram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.SentRequest;

/**
 * How many questions a second are answered, and how soon, by three bots in turn on the same server
 * and machine: the plainest echo bot, an echo behind Quipu's delivery, and Quipu itself.
 *
 * <pre>./mvnw -q test -Dtest=LoadBenchmark -Dload=true</pre>
 *
 * <p>{@code -Dload.questions=100000} asks more, to see whether memory stays flat; {@code
 * -Dload.corpus=DIR} gives Quipu another corpus.
 */
@EnabledIfSystemProperty(named = "load", matches = "true")
@TestMethodOrder(MethodOrderer.MethodName.class)
class LoadBenchmark {
  private static final int CHATS = 1000;
  private static final int QUESTIONS = Integer.getInteger("load.questions", 20_000);
  private static final int RATE = Integer.getInteger("load.rate", 200);
  private static final List<String> TEXTS =
      List.of(
          "How many presidents has Peru had?",
          "What is a quipu made of?",
          "Who studies the knots?",
          "When was congress dissolved?",
          "Why was the president removed?");

  @TempDir Path folder;

  @Test
  void aPlainEchoBot() throws Exception {
    measure("echo bot", server -> java(PlainEchoBot.class, "" + server.port(), server.token()));
  }

  @Test
  void bEchoBehindDelivery() throws Exception {
    measure(
        "echo behind delivery",
        server -> java(EchoProcess.class, server.url(), server.token(), TestBot.fileIn(folder)));
  }

  @Test
  void cQuipu() throws Exception {
    measure("quipu", this::quipu);
  }

  /** Starts the bot under test. */
  @FunctionalInterface
  private interface Launch {
    ProcessBuilder of(FakeBotApiServer server);
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

  private ProcessBuilder quipu(FakeBotApiServer server) {
    List<String> command = new ArrayList<>(List.of("./quipu", "serve"));
    String corpus = System.getProperty("load.corpus", "");
    if (!corpus.isEmpty()) {
      command.addAll(List.of("--corpus", corpus));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_TELEGRAM_PACE", "off");
    builder.environment().put("QUIPU_DATA", folder.toString());
    return builder;
  }

  private void measure(String name, Launch launch) throws Exception {
    try (FakeBotApiServer server =
        FakeBotApiServer.start(
            FakeBotApiServer.Options.usual().remembering(4 * QUESTIONS + 10_000, 100))) {
      List<Person> people = new ArrayList<>();
      for (int i = 0; i < CHATS; i++) {
        people.add(server.user("Person" + i));
      }
      Process process = launch.of(server).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      try {
        awaitReady(process);
        ask(server, people, 2000, 0);
        awaitAnswers(server, 2000);
        long half = flood(name, server, people, process);
        latency(name, server, people);
        System.out.printf(
            "%s: resident memory %d MiB half way, %d MiB at the end; idle CPU %.1f %%%n",
            name, half, residentMebibytes(process), idleCpuPercent(process));
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static void awaitReady(Process process) throws Exception {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (!"ready".equals(line)) {
      if (line == null) {
        throw new IllegalStateException("the bot ended before it was ready");
      }
      System.out.println(line);
      line = lines.readLine();
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
  }

  private static long flood(
      String name, FakeBotApiServer server, List<Person> people, Process process) throws Exception {
    int before = answers(server).size();
    Instant start = Instant.now();
    ask(server, people, QUESTIONS / 2, 0);
    awaitAnswers(server, before + QUESTIONS / 2);
    long half = residentMebibytes(process);
    ask(server, people, QUESTIONS - QUESTIONS / 2, 0);
    awaitAnswers(server, before + QUESTIONS);
    double seconds = Duration.between(start, answers(server).getLast().at()).toMillis() / 1000.0;
    System.out.printf(
        "%s: %d questions from %d chats in %.1f s: %.0f a second%n",
        name, QUESTIONS, CHATS, seconds, QUESTIONS / seconds);
    return half;
  }

  private static void latency(String name, FakeBotApiServer server, List<Person> people)
      throws Exception {
    int before = answers(server).size();
    Map<String, Instant> asked = ask(server, people, RATE * 10, RATE);
    awaitAnswers(server, before + RATE * 10);
    List<Long> millis = new ArrayList<>();
    for (SentRequest answer : answers(server)) {
      Instant at = asked.get(key(answer.text("chat_id"), replyTo(answer)));
      if (at != null) {
        millis.add(Duration.between(at, answer.at()).toMillis());
      }
    }
    millis.sort(null);
    assertEquals(RATE * 10, millis.size());
    System.out.printf(
        "%s: at %d questions a second p50 %d ms, p99 %d ms%n",
        name, RATE, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
  }

  /** Asks in turn in all chats, at a rate a second, or at once when the rate is 0. */
  private static Map<String, Instant> ask(
      FakeBotApiServer server, List<Person> people, int count, int rate) throws Exception {
    Map<String, Instant> asked = new HashMap<>();
    Instant start = Instant.now();
    for (int i = 0; i < count; i++) {
      if (rate > 0) {
        Duration ahead =
            Duration.between(Instant.now(), start.plusNanos(1_000_000_000L * i / rate));
        Thread.sleep(ahead.isPositive() ? ahead : Duration.ZERO);
      } else if (server.pendingUpdates() > 10_000) {
        Thread.sleep(50);
      }
      Person person = people.get(i % people.size());
      Instant now = Instant.now();
      FakeMessage question = person.says(TEXTS.get(i % TEXTS.size()));
      asked.put(key(String.valueOf(person.id()), question.id()), now);
    }
    return asked;
  }

  private static String key(String chat, int message) {
    return chat + " " + message;
  }

  private static int replyTo(SentRequest answer) {
    return answer.parameters().path("reply_parameters").path("message_id").asInt();
  }

  private static List<SentRequest> answers(FakeBotApiServer server) {
    return server.requests().stream()
        .filter(sent -> sent.method().startsWith("send") && sent.accepted())
        .filter(sent -> replyTo(sent) > 0)
        .toList();
  }

  private static void awaitAnswers(FakeBotApiServer server, int count) throws Exception {
    Instant end = Instant.now().plusSeconds(600);
    while (answers(server).size() < count) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(answers(server).size() + " of " + count + " answered");
      }
      Thread.sleep(250);
    }
  }

  private static long residentMebibytes(Process process) throws Exception {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static double idleCpuPercent(Process process) throws Exception {
    Thread.sleep(3000);
    Duration before = process.info().totalCpuDuration().orElse(Duration.ZERO);
    Thread.sleep(10_000);
    Duration after = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return after.minus(before).toMillis() / 100.0;
  }
}
