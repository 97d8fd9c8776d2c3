package org.quipu.telegram.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.quipu.telegram.fake.FakeBotApiServer;
import org.quipu.telegram.fake.Person;
import org.quipu.telegram.fake.SentRequest;

/** Many people asking one bot in their private chats, with the time of each question and answer. */
final class Interview {
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  /** A server that holds more unfetched updates than this is given no more for a moment. */
  private static final int QUEUE = 5000;

  private final FakeBotApiServer server;
  private final List<Person> people = new ArrayList<>();
  private final Set<String> rooms = new HashSet<>();
  private final Map<Asked, Instant> answered = new ConcurrentHashMap<>();
  private int next;

  private record Asked(String chat, int message) {}

  Interview(FakeBotApiServer server, int chats) {
    this.server = server;
    for (int i = 0; i < chats; i++) {
      people.add(server.user("Person" + i));
      rooms.add(String.valueOf(people.getLast().id()));
    }
    server.tell(this::note);
  }

  private void note(SentRequest sent) {
    int message = sent.parameters().path("reply_parameters").path("message_id").asInt();
    boolean ours = rooms.contains(sent.text("chat_id"));
    if (ours && sent.method().startsWith("send") && sent.accepted() && message > 0) {
      answered.putIfAbsent(new Asked(sent.text("chat_id"), message), sent.at());
    }
  }

  /** Asks as fast as the bot fetches, and waits for all answers. Returns the seconds it took. */
  double flood(int count, Supplier<String> questions) throws InterruptedException {
    int before = answered.size();
    Instant start = Instant.now();
    for (int i = 0; i < count; i++) {
      while (server.pendingUpdates() > QUEUE) {
        Thread.sleep(5);
      }
      ask(questions.get());
    }
    awaitAnswers(before + count);
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }

  /** Asks at a rate a second; returns the milliseconds that each answer took, shortest first. */
  List<Long> atRate(int rate, int count, Supplier<String> questions) throws InterruptedException {
    int before = answered.size();
    Map<Asked, Instant> asked = new HashMap<>();
    Instant start = Instant.now();
    for (int i = 0; i < count; i++) {
      Duration ahead = Duration.between(Instant.now(), start.plusNanos(1_000_000_000L * i / rate));
      Thread.sleep(ahead.isPositive() ? ahead : Duration.ZERO);
      Instant now = Instant.now();
      asked.put(ask(questions.get()), now);
    }
    awaitAnswers(before + count);
    return asked.entrySet().stream()
        .map(entry -> Duration.between(entry.getValue(), answered.get(entry.getKey())).toMillis())
        .sorted()
        .toList();
  }

  /** How many questions were asked. */
  int asked() {
    return next;
  }

  private Asked ask(String question) {
    Person person = people.get(next++ % people.size());
    return new Asked(String.valueOf(person.id()), person.says(question).id());
  }

  private void awaitAnswers(int count) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (answered.size() < count) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(answered.size() + " of " + count + " answered");
      }
      Thread.sleep(10);
    }
  }
}
