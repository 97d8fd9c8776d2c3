package org.quipu.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.quipu.monitor.Metrics;

/**
 * Answers {@code GET /health} and {@code GET /metrics}. Health is 200 when the process is live and
 * ready, else 503, with the same JSON; {@code /health/live} is 200 as long as it is live.
 */
public final class StatusServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Supplier<Health> health;
  private final Metrics metrics;

  /**
   * Starts listening.
   *
   * @throws IOException if the port is not available
   */
  public StatusServer(InetSocketAddress address, Supplier<Health> health, Metrics metrics)
      throws IOException {
    this.health = health;
    this.metrics = metrics;
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The port in use. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "text/plain", "only GET\n");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/health" -> {
          Health now = health.get();
          send(exchange, now.live() && now.ready() ? 200 : 503, "application/json", now.json());
        }
        case "/health/live" -> {
          Health now = health.get();
          send(exchange, now.live() ? 200 : 503, "application/json", now.json());
        }
        case "/metrics" ->
            send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.exposition());
        default -> send(exchange, 404, "text/plain", "try /health or /metrics\n");
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      // The length that GET would have; the server itself would omit it.
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
