package org.quipu.telegram.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.FakeMessage;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.Room;

/**
 * Measures how long an ordinary asker waits for {@code ./quipu serve} during an attack by others,
 * and how long {@code /health} takes meanwhile.
 *
 * <pre>./mvnw -q test -Dtest=AttackBenchmark -Dattack=true -Dattack.passages=500000</pre>
 *
 * <p>Without {@code attack.passages} the corpus is the shipped one; with it, a synthetic one of
 * about so many passages, five to an article, is kept under {@code target/load}.
 */
@EnabledIfSystemProperty(named = "attack", matches = "true")
class AttackBenchmark {
  private static final int PASSAGES = Integer.getInteger("attack.passages", 0);
  private static final int ATTACKERS = 20;
  private static final int PRESSES = 40;
  private static final int RATE = 5;
  private static final int QUESTIONS = Integer.getInteger("attack.questions", 150);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Supplier<String> questions;

  /** What attackers do again and again, each on a thread of its own. */
  private interface Attack {
    void once(Person attacker) throws InterruptedException;
  }

  @Test
  void bystandersWait() throws Exception {
    questions = PASSAGES > 0 ? LoadQuestions.synthetic() : LoadQuestions.distinct();
    int port = freePort();
    try (FakeBotApiServer server =
        FakeBotApiServer.start(FakeBotApiServer.Options.usual().remembering(1000, 50))) {
      Process process = quipu(server, port);
      try {
        awaitReady(process);
        Interview bystanders = new Interview(server, 200);
        bystanders.atRate(RATE, QUESTIONS, questions);
        measure("nobody attacks", server, port, bystanders, attacker -> {});
        measure("inline queries with filters", server, port, bystanders, this::typeWithFilters);
        measure("questions as guests", server, port, bystanders, this::askAsGuest);
        measure("long private questions", server, port, bystanders, this::askAtLength);
        presses(server, port);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private void typeWithFilters(Person attacker) throws InterruptedException {
    attacker.types("author:nobody before:2020 after:1900 source:x " + next());
    Thread.sleep(BETWEEN_TRIES);
  }

  private void askAsGuest(Person attacker) throws InterruptedException {
    attacker.asksGuest("@quipu author:nobody before:2020 " + next());
    Thread.sleep(BETWEEN_TRIES);
  }

  private void askAtLength(Person attacker) throws InterruptedException {
    StringBuilder words = new StringBuilder();
    while (words.length() < 3_500) {
      words.append(next()).append(' ');
    }
    attacker.says(words.toString());
    Thread.sleep(Duration.ofSeconds(2));
  }

  private synchronized String next() {
    return questions.get();
  }

  private void measure(
      String name, FakeBotApiServer server, int port, Interview bystanders, Attack attack)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> attackers =
        IntStream.range(0, ATTACKERS)
            .mapToObj(i -> server.user("Attacker" + i))
            .map(person -> Thread.startVirtualThread(() -> repeat(attack, person, over)))
            .toList();
    List<Long> health = Collections.synchronizedList(new ArrayList<>());
    Thread prober = Thread.startVirtualThread(() -> probe(port, health, over));
    List<Long> waits = bystanders.atRate(RATE, QUESTIONS, this::next);
    over.set(true);
    for (Thread attacker : attackers) {
      attacker.join();
    }
    prober.join();
    say(name, waits, health);
  }

  private static void repeat(Attack attack, Person person, AtomicBoolean over) {
    try {
      while (!over.get()) {
        attack.once(person);
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void probe(int port, List<Long> millis, AtomicBoolean over) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
    try {
      Instant start = Instant.now();
      while (!over.get()) {
        if (isAnswered(request)) {
          millis.add(Duration.between(start, Instant.now()).toMillis());
          Thread.sleep(BETWEEN_TRIES);
          start = Instant.now();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // A connection that the server has just closed is tried again, which counts as waiting.
  private boolean isAnswered(HttpRequest request) throws InterruptedException {
    try {
      http.send(request, BodyHandlers.discarding());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** One member presses forty times at once, three times over; another asks right after. */
  private void presses(FakeBotApiServer server, int port) throws Exception {
    Person hasty = server.user("Hasty");
    Person calm = server.user("Calm");
    Room group = server.supergroup("Debate").with(hasty, calm);
    FakeMessage card = server.awaitReply(hasty.in(group).says("/ask " + next()));
    for (String name : List.of("40 presses on one card", "40 presses that count each")) {
      String data = name.endsWith("card") ? "a1:0" : "x1";
      AtomicBoolean over = new AtomicBoolean();
      List<Long> health = Collections.synchronizedList(new ArrayList<>());
      Thread prober = Thread.startVirtualThread(() -> probe(port, health, over));
      List<Long> waits = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < PRESSES; j++) {
          hasty.pressesData(card, data);
        }
        Instant asked = Instant.now();
        server.awaitReply(calm.in(group).says("/ask " + next()));
        waits.add(Duration.between(asked, Instant.now()).toMillis());
        // Otherwise Telegram's limits for a group would be what is measured.
        Thread.sleep(Duration.ofSeconds(20));
      }
      over.set(true);
      prober.join();
      say(name, waits.stream().sorted().toList(), health);
    }
  }

  private static void say(String name, List<Long> waits, List<Long> health) {
    List<Long> sorted = health.stream().sorted().toList();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: bystander p50 %d ms, p99 %d ms, longest %d ms; /health p99 %d ms",
            name,
            waits.get(waits.size() / 2),
            waits.get(waits.size() * 99 / 100),
            waits.getLast(),
            sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 99 / 100)));
  }

  private Process quipu(FakeBotApiServer server, int port) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("attack.classpath") == null) {
      command.addAll(List.of("./quipu", "serve"));
    } else {
      command.addAll(
          List.of(
              System.getProperty("java.home") + "/bin/java",
              "-cp",
              System.getProperty("attack.classpath"),
              "org.quipu.Quipu",
              "serve"));
    }
    if (PASSAGES > 0) {
      Path corpus = LoadQuestions.corpus(PASSAGES).toAbsolutePath();
      command.addAll(List.of("--corpus", "" + corpus, "--index", corpus + "-index"));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_DATA", folder.toString());
    builder.environment().put("QUIPU_HTTP_PORT", "" + port);
    builder.environment().putIfAbsent("QUIPU_HOME", Path.of("").toAbsolutePath().toString());
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
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
}
