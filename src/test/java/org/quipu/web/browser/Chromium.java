package org.quipu.web.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium with one tab, driven by the <a
 * href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</a>. The browser is
 * the system's: a driver that brings its own would be 200 MB for the dozen commands used here.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--remote-debugging-port=0");

  private static final long PATIENCE_SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final Path profile;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
  private final List<String> requested = new ArrayList<>();
  private final StringBuilder incoming = new StringBuilder();
  private final WebSocket socket;
  private String session = "";
  private boolean scripting = true;

  private Chromium(Process process, Path profile) throws IOException, InterruptedException {
    this.process = process;
    this.profile = profile;
    String address = address();
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listening())
            .join();
    String tab =
        send("Target.createTarget", json.createObjectNode().put("url", "about:blank"))
            .path("targetId")
            .asText();
    session =
        send(
                "Target.attachToTarget",
                json.createObjectNode().put("targetId", tab).put("flatten", true))
            .path("sessionId")
            .asText();
    send("Page.enable");
    send("Network.enable");
    send("Runtime.enable");
    // As if its window were the one in front, where elements get the focus.
    send("Emulation.setFocusEmulationEnabled", json.createObjectNode().put("enabled", true));
  }

  /** The browser of this system, by the variable {@code QUIPU_CHROMIUM} or on the path. */
  public static Optional<Path> installed() {
    return Optional.ofNullable(System.getenv("QUIPU_CHROMIUM"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .or(
            () ->
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst());
  }

  /** Starts it with a new, empty profile. */
  public static Chromium start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("chromium");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + profile);
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    try {
      return new Chromium(process, profile);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Chromium started", e);
    }
  }

  // Chromium writes its port and path into this file once it listens.
  private String address() throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() >= 2) {
          return "ws://127.0.0.1:" + lines.getFirst() + lines.get(1);
        }
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("log")));
  }

  /** Opens a page and waits until it is loaded. */
  public void open(String address) {
    requested.clear();
    CompletableFuture<JsonNode> loaded = expect("Page.loadEventFired");
    send("Page.navigate", json.createObjectNode().put("url", address));
    await(loaded);
    // Two frames later the page is laid out, and scrolled to where it should be.
    if (scripting) {
      run("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))");
    }
  }

  /** Does something that leads to another page, and waits until that is loaded. */
  void leaving(Runnable action) {
    CompletableFuture<JsonNode> loaded = expect("Page.loadEventFired");
    action.run();
    await(loaded);
  }

  /** The value of an expression on the page; of a promise what it is kept with. */
  JsonNode run(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            json.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Resizes the page. */
  public void size(int width, int height, boolean phone) {
    send(
        "Emulation.setDeviceMetricsOverride",
        json.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", phone ? 2 : 1)
            .put("mobile", phone));
  }

  /** Shows the page as on a dark or a light screen. */
  public void dark(boolean dark) {
    ObjectNode media = json.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    send("Emulation.setEmulatedMedia", media);
  }

  /** Forbids the page to run scripts, or allows it again. */
  void scripts(boolean allowed) {
    scripting = allowed;
    send("Emulation.setScriptExecutionDisabled", json.createObjectNode().put("value", !allowed));
  }

  /** Presses a key, such as Tab or Enter. */
  void press(String key, int code) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ObjectNode event =
          json.createObjectNode()
              .put("type", type)
              .put("key", key)
              .put("code", key)
              .put("windowsVirtualKeyCode", code);
      send("Input.dispatchKeyEvent", event);
    }
    if (key.equals("Enter")) {
      send(
          "Input.dispatchKeyEvent",
          json.createObjectNode().put("type", "char").put("text", "\r").put("key", key));
    }
  }

  void type(String text) {
    send("Input.insertText", json.createObjectNode().put("text", text));
  }

  /** The addresses that the page requested since it was opened. */
  List<String> requested() {
    synchronized (requested) {
      return List.copyOf(requested);
    }
  }

  /** A picture of what is seen, as WebP. */
  public byte[] picture() {
    return Base64.getDecoder()
        .decode(
            send(
                    "Page.captureScreenshot",
                    json.createObjectNode().put("format", "webp").put("quality", 60))
                .path("data")
                .asText());
  }

  /** The page as it is printed. */
  public byte[] pdf() {
    return Base64.getDecoder()
        .decode(
            send("Page.printToPDF", json.createObjectNode().put("printBackground", true))
                .path("data")
                .asText());
  }

  private JsonNode send(String method) {
    return send(method, json.createObjectNode());
  }

  private JsonNode send(String method, ObjectNode parameters) {
    int id = lastId.incrementAndGet();
    ObjectNode command = json.createObjectNode().put("id", id).put("method", method);
    command.set("params", parameters);
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(command.toString(), true).join();
    JsonNode message = await(answer);
    if (message.has("error")) {
      throw new AssertionError(method + ": " + message.path("error"));
    }
    return message.path("result");
  }

  private CompletableFuture<JsonNode> expect(String event) {
    CompletableFuture<JsonNode> expected = new CompletableFuture<>();
    events.put(event, expected);
    return expected;
  }

  private static JsonNode await(CompletableFuture<JsonNode> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("Chromium did not answer", e);
    }
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      Optional.ofNullable(answers.remove(message.path("id").asInt()))
          .ifPresent(answer -> answer.complete(message));
      return;
    }
    String method = message.path("method").asText();
    if (method.equals("Network.requestWillBeSent")) {
      synchronized (requested) {
        requested.add(message.path("params").path("request").path("url").asText());
      }
    }
    Optional.ofNullable(events.remove(method)).ifPresent(event -> event.complete(message));
  }

  private final class Listening implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      incoming.append(text);
      if (last) {
        try {
          receive(json.readTree(incoming.toString()));
        } catch (JsonProcessingException e) {
          throw new UncheckedIOException(e);
        } finally {
          incoming.setLength(0);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Override
  public void close() {
    session = "";
    try {
      send("Browser.close");
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // A profile that stays behind in the temporary folder does no harm.
    }
  }
}
