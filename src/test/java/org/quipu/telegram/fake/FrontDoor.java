package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads requests, applies faults, records and answers. */
final class FrontDoor {
  private static final Pattern METHOD = Pattern.compile("/bot([^/]+)/(?:test/)?(\\w+)");
  private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(?:test/)?documents/(.+)");

  private final World world;
  private final ApiSchema schema;
  private final Dispatcher dispatcher;
  private final Faults faults;
  private final Token token;
  private final AtomicInteger inFlight = new AtomicInteger();

  FrontDoor(World world, ApiSchema schema, Dispatcher dispatcher, Faults faults, Token token) {
    this.world = world;
    this.schema = schema;
    this.dispatcher = dispatcher;
    this.faults = faults;
    this.token = token;
  }

  /** How many requests other than polls are being handled. */
  int inFlight() {
    return inFlight.get();
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher method = METHOD.matcher(path);
    Matcher file = FILE.matcher(path);
    if (method.matches()) {
      handleMethod(exchange, method.group(1), method.group(2));
    } else if (file.matches() && token.is(file.group(1))) {
      download(exchange, file.group(2));
    } else {
      send(exchange, 404, Json.bytes(Refusal.of(404, "Not Found").body()));
    }
  }

  private void handleMethod(HttpExchange exchange, String usedToken, String name)
      throws IOException {
    boolean poll = name.equalsIgnoreCase("getUpdates");
    inFlight.addAndGet(poll ? 0 : 1);
    try {
      exchangeOne(exchange, usedToken, name);
    } catch (InterruptedException e) {
      exchange.close();
      Thread.currentThread().interrupt();
    } finally {
      inFlight.addAndGet(poll ? 0 : -1);
    }
  }

  private void exchangeOne(HttpExchange exchange, String usedToken, String name)
      throws IOException, InterruptedException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    ApiMethod method = schema.method(name).orElse(new ApiMethod(name, Map.of()));
    Answered answered = new Answered(method);
    try {
      answered.read(exchange, body);
    } catch (Refusal refusal) {
      answered.refuse(refusal);
    }
    Optional<Fault> fault = faults.next(method.name(), answered.request.text("chat_id"));
    switch (fault.orElse(null)) {
      case Fault.Answer a -> {
        record(answered, a.status(), bodyOf(a));
        exchange.getResponseHeaders().set("Content-Type", a.contentType());
        send(exchange, a.status(), a.body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      case Fault.CutBefore _ -> {
        record(answered, 0, Json.object());
        exchange.close();
        return;
      }
      case null, default -> {}
    }
    if (answered.isOpen()) {
      answered.answer(usedToken);
    }
    record(answered, answered.status, answered.response);
    afterwards(exchange, fault, answered);
  }

  private static ObjectNode bodyOf(Fault.Answer answer) {
    return answer.contentType().contains("json")
            && Json.parse(answer.body()) instanceof ObjectNode object
        ? object
        : Json.object();
  }

  private void afterwards(HttpExchange exchange, Optional<Fault> fault, Answered answered)
      throws IOException, InterruptedException {
    byte[] bytes = Json.bytes(answered.response);
    switch (fault.orElse(null)) {
      case Fault.CutAfter _ -> exchange.close();
      case Fault.Truncated _ -> truncate(exchange, bytes);
      case Fault.Slow(var by) -> {
        Thread.sleep(by);
        send(exchange, answered.status, bytes);
      }
      case Fault.Held(Gate gate) -> {
        gate.pass();
        send(exchange, answered.status, bytes);
      }
      case null, default -> send(exchange, answered.status, bytes);
    }
  }

  private void record(Answered answered, int status, ObjectNode response) {
    world.journal.add(
        new SentRequest(
            world.journal.nextNumber(),
            answered.method.name(),
            answered.request.parameters(),
            answered.request.files(),
            world.clock.instant(),
            status,
            response.deepCopy()));
  }

  private void download(HttpExchange exchange, String fileId) throws IOException {
    Optional<UploadedFile> file = world.files.find(fileId);
    send(exchange, file.isPresent() ? 200 : 404, file.map(UploadedFile::bytes).orElse(new byte[0]));
  }

  private static void truncate(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, bytes.length / 2);
    out.flush();
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** A request on its way to its answer. */
  private final class Answered {
    private final ApiMethod method;
    private RequestBody request = new RequestBody(Json.object(), Map.of());
    private ObjectNode response = Json.object();
    private int status;

    private Answered(ApiMethod method) {
      this.method = method;
    }

    private void read(HttpExchange exchange, byte[] body) {
      String type =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
      String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      request = RequestBody.read(method, type, query, body);
    }

    private boolean isOpen() {
      return status == 0;
    }

    private void answer(String usedToken) throws InterruptedException {
      try {
        if (!token.is(usedToken)) {
          throw Refusal.of(401, "Unauthorized");
        }
        if (schema.method(method.name()).isEmpty()) {
          throw Refusal.of(404, "Not Found");
        }
        response = dispatcher.answer(method, request);
        status = 200;
      } catch (Refusal refusal) {
        refuse(refusal);
      }
    }

    private void refuse(Refusal refusal) {
      status = refusal.code();
      response = refusal.body();
    }
  }
}
