package org.quipu.telegram.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.quipu.config.Secret;
import org.quipu.monitor.Counter;
import org.quipu.monitor.Metrics;
import org.quipu.store.StoreException;
import org.quipu.telegram.inbox.Correlation;
import org.quipu.telegram.inbox.Intake;
import org.quipu.telegram.inbox.RawUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Receives updates from Telegram and answers 200 once they are durable. */
public final class WebhookEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** Far larger than any update; Telegram sends one at a time. */
  private static final int LARGEST_BODY = 1 << 20;

  /** How much of a refused body is still read before the connection is cut. */
  private static final int MOST_READ_IN_VAIN = 16 << 20;

  /** Anybody can send a wrong secret, so warnings about it are limited, lest they fill the log. */
  private static final long STRANGERS_TOLD_EVERY = Duration.ofMinutes(1).toNanos();

  private static final Duration ROOM_PATIENCE = Duration.ofSeconds(5);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Secret secret;
  private final Intake intake;
  private final String path;
  private final Counter requests;
  private final AtomicLong strangersTold = new AtomicLong(System.nanoTime() - STRANGERS_TOLD_EVERY);

  /**
   * Listens at the URL's path.
   *
   * @throws IOException if the port is not available
   */
  public WebhookEndpoint(WebhookSettings settings, Secret secret, Intake intake, Metrics metrics)
      throws IOException {
    this.requests =
        metrics
            .counter("quipu_webhook_requests_total", "Requests to the webhook", "status")
            .from0("200")
            .from0("401")
            .from0("503");
    this.secret = secret;
    this.intake = intake;
    String given = settings.url().getPath();
    this.path = given == null || given.isEmpty() ? "/" : given;
    this.server = HttpServer.create(new InetSocketAddress(settings.listen(), settings.port()), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  public void start() {
    server.start();
  }

  /** The port in use. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = status(exchange);
      requests.increment(String.valueOf(status));
      readInVain(exchange.getRequestBody());
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /**
   * Reads on, because a client that writes its whole body before it reads would otherwise see a
   * broken connection instead of the status.
   */
  private static void readInVain(InputStream rest) throws IOException {
    byte[] buffer = new byte[1 << 13];
    int left = MOST_READ_IN_VAIN;
    int read = 0;
    while (read >= 0 && left > 0) {
      left -= read;
      read = rest.read(buffer);
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!path.equals(exchange.getRequestURI().getPath())) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    String presented = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
    if (presented == null || !secret.matches(presented)) {
      tellOfStrangers();
      return 401;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return 413;
    }
    Optional<RawUpdate> update = RawUpdate.read(body);
    return update.isPresent() ? take(update.get()) : 400;
  }

  private void tellOfStrangers() {
    long now = System.nanoTime();
    long last = strangersTold.get();
    if (now - last >= STRANGERS_TOLD_EVERY && strangersTold.compareAndSet(last, now)) {
      LOG.warn(
          "The webhook refused requests without the secret; logged once a minute, counted in"
              + " quipu_webhook_requests_total");
    }
  }

  private int take(RawUpdate update) {
    try (var _ = Correlation.of(update.id())) {
      return taken(update);
    }
  }

  /** Returns the status; anything but 200 makes Telegram send the update again later. */
  private int taken(RawUpdate update) {
    try {
      if (!intake.awaitRoom(ROOM_PATIENCE)) {
        return 503;
      }
      intake.accept(List.of(update));
      return 200;
    } catch (StoreException e) {
      LOG.atLevel(e.loudness(Level.ERROR))
          .log("The store does not take updates; Telegram sends them again: {}", e.getMessage());
      return 503;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 503;
    } catch (RuntimeException e) {
      LOG.error("An update could not be taken in", e);
      return 500;
    }
  }

  /** Takes no more requests, and waits for those in progress. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
