package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Delivers updates to the bot's webhook: in order within a chat, concurrently otherwise, and
 * repeatedly until the bot answers with 2xx.
 */
final class WebhookCourier implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(30);

  private final World world;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  // What changes, under this object's monitor:
  private Optional<Address> address = Optional.empty();
  private final Set<Long> onTheWay = new HashSet<>();
  private final Set<Long> busyChats = new HashSet<>();
  private String lastError = "";
  private long lastErrorDate;
  private boolean closed;

  record Address(URI url, String secret, int connections) {}

  WebhookCourier(World world) {
    this.world = world;
  }

  synchronized boolean isSet() {
    return address.isPresent();
  }

  synchronized void set(Address to) {
    boolean first = address.isEmpty();
    address = Optional.of(to);
    if (first) {
      workers.execute(this::run);
    }
  }

  synchronized void unset() {
    address = Optional.empty();
    world.updates.touch();
  }

  synchronized ObjectNode info() {
    ObjectNode info =
        Updates.info(
            address.map(a -> a.url().toString()).orElse(""),
            world.updates.pending().size(),
            world.updates.allowed());
    if (!lastError.isEmpty()) {
      info.put("last_error_date", lastErrorDate).put("last_error_message", lastError);
    }
    address.ifPresent(a -> info.put("max_connections", a.connections()));
    return info;
  }

  @Override
  public synchronized void close() {
    closed = true;
    unset();
    workers.shutdownNow();
    http.shutdownNow();
  }

  private void run() {
    try {
      while (isSet()) {
        long version = world.updates.version();
        world.updates.pending().forEach(this::start);
        world.updates.awaitChange(version);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void start(UpdateQueue.Entry entry) {
    long chat = chatOf(entry);
    if (closed
        || address.isEmpty()
        || onTheWay.size() >= address.get().connections()
        || onTheWay.contains(entry.id())
        || !busyChats.add(chat)) {
      return;
    }
    onTheWay.add(entry.id());
    workers.execute(() -> deliver(entry, chat));
  }

  private void deliver(UpdateQueue.Entry entry, long chat) {
    try {
      Duration pause = FIRST_PAUSE;
      while (!accepted(entry)) {
        Thread.sleep(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finish(entry, chat);
    }
  }

  private synchronized void finish(UpdateQueue.Entry entry, long chat) {
    onTheWay.remove(entry.id());
    busyChats.remove(chat);
    world.updates.touch();
  }

  /** Whether nothing is left to do for an update: it was taken, or there is no webhook any more. */
  private boolean accepted(UpdateQueue.Entry entry) throws InterruptedException {
    Optional<Address> to = addressNow();
    if (to.isEmpty()) {
      return true;
    }
    try {
      int status =
          http.send(request(to.get(), entry), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        world.updates.remove(entry.id());
        return true;
      }
      failed("Wrong response from the webhook: " + status);
    } catch (IOException e) {
      failed("Connection failed: " + e);
    }
    return false;
  }

  private synchronized Optional<Address> addressNow() {
    return address;
  }

  private synchronized void failed(String why) {
    lastError = why;
    lastErrorDate = world.now();
  }

  private static HttpRequest request(Address to, UpdateQueue.Entry entry) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to.url())
            .timeout(ANSWER_WAIT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(entry.update())));
    if (!to.secret().isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", to.secret());
    }
    return request.build();
  }

  /** The chat, or else the person, that an update belongs to. */
  private static long chatOf(UpdateQueue.Entry entry) {
    var chat = entry.update().findValue("chat");
    if (chat != null && chat.path("id").isIntegralNumber()) {
      return chat.get("id").asLong();
    }
    var from = entry.update().findValue("from");
    return from == null ? 0 : from.path("id").asLong();
  }
}
