package org.quipu.telegram.doors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.config.Secret;

@Timeout(60)
class TokenedFilesTest {
  private static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  /** How the server sends the file. */
  private interface Sending {
    void send(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private volatile Sending sending;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            sending.send(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private TokenedFiles files(Duration patience) {
    return new TokenedFiles(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        new Secret(TOKEN),
        patience);
  }

  @Test
  void aFileArrivesWhole() throws IOException {
    byte[] content = {1, 2, 3};
    sending =
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
        };
    try (InputStream file = files(Duration.ofSeconds(30)).open("documents/a.pdf")) {
      assertArrayEquals(content, file.readAllBytes());
    }
  }

  @Test
  void aServerThatStopsInTheMiddleIsNotWaitedFor() {
    sending =
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          end.await();
        };
    IOException refusal =
        assertThrows(
            IOException.class, () -> files(Duration.ofMillis(200)).open("documents/a.pdf"));
    assertTrue(refusal.getMessage().contains("did not arrive"), refusal.getMessage());
    assertFalse(refusal.toString().contains(TOKEN));
  }

  @Test
  void aServerThatSendsWithoutEndIsCutOff() {
    sending =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          while (end.getCount() > 0) {
            exchange.getResponseBody().write(block);
          }
        };
    IOException refusal =
        assertThrows(IOException.class, () -> files(Duration.ofSeconds(50)).open("a.pdf"));
    assertTrue(refusal.getMessage().contains("cannot be fetched"), refusal.getMessage());
  }
}
