package org.quipu.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.quipu.Quipu;
import org.quipu.telegram.fake.FakeBotApiServer;

/** The bot in a separate process, with the shipped corpus and settings. */
final class ServeProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path data;

  private ServeProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
  }

  /**
   * Starts it without waiting until it is ready.
   *
   * @param environment settings beside the token, the server and the data folder
   */
  static ServeProcess start(FakeBotApiServer server, Path data, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Quipu.class.getName(),
            "serve");
    builder.environment().put("TELEGRAM_BOT_TOKEN", server.token());
    builder.environment().put("QUIPU_TELEGRAM_API", server.url());
    builder.environment().put("QUIPU_DATA", data.toString());
    builder.environment().put("QUIPU_HOME", Path.of("").toAbsolutePath().toString());
    builder.environment().putAll(environment);
    Files.deleteIfExists(data.resolve("err"));
    Process process =
        builder
            .redirectOutput(data.resolve("out").toFile())
            .redirectError(data.resolve("err").toFile())
            .start();
    return new ServeProcess(process, data);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), what);
      Thread.sleep(20);
    }
  }

  ServeProcess ready() throws InterruptedException {
    await("never ready", () -> err().lines().anyMatch("ready"::equals));
    return this;
  }

  /** What it has written to standard error so far. */
  String err() {
    return read("err");
  }

  String out() {
    return read("out");
  }

  private String read(String name) {
    try {
      return Files.readString(data.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The command line, as everybody on the machine can read it. */
  String commandLine() {
    return process.info().commandLine().orElse("");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends SIGTERM; returns whether it has ended within the ten seconds that it may take. */
  boolean stopsInTime() throws InterruptedException {
    process.destroy();
    return process.waitFor(10, TimeUnit.SECONDS);
  }

  /** Waits for its end; returns its exit code. */
  int awaitEnd(Duration atMost) throws InterruptedException {
    assertTrue(process.waitFor(atMost), "still running");
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
