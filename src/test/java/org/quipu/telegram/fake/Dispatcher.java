package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Validates a request and passes it to the method that it names. */
final class Dispatcher {
  private final World world;
  private final Features features;
  private final PaceLaw pace;
  private final Map<String, Handler> handlers = new HashMap<>();

  Dispatcher(World world, Features features, PaceLaw pace, WebhookCourier courier) {
    this.world = world;
    this.features = features;
    this.pace = pace;
    new Sending(world).addTo(handlers);
    new Editing(world).addTo(handlers);
    new Answering(world).addTo(handlers);
    new Ephemeral(world).addTo(handlers);
    new Profile(world).addTo(handlers);
    new Updates(world, courier).addTo(handlers);
  }

  /**
   * Gives the answer to a request.
   *
   * @throws Refusal where Telegram would refuse
   */
  ObjectNode answer(ApiMethod method, RequestBody sent) throws InterruptedException {
    // What an older server overlooks stays in the journal.
    RequestBody request = new RequestBody(sent.parameters().deepCopy(), sent.files());
    if (!features.knows(method)) {
      throw Refusal.of(404, "Not Found");
    }
    features.restrict(request.parameters());
    world.validator.check(method, request.parameters());
    Handler handler = handlers.get(method.name());
    if (handler == null) {
      throw Refusal.of(501, "Not Implemented: the fake server has no " + method.name());
    }
    return Json.object().put("ok", true).set("result", run(method, handler, request));
  }

  private JsonNode run(ApiMethod method, Handler handler, RequestBody request)
      throws InterruptedException {
    if (waits(method)) {
      return handler.handle(request);
    }
    synchronized (world) {
      if (isPaced(method)) {
        world.room(request.text("chat_id")).ifPresent(r -> pace.admit(r, world.clock.instant()));
      }
      return handler.handle(request);
    }
  }

  /** These must not hold the world while they wait. */
  private static boolean waits(ApiMethod method) {
    return Set.of("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo")
        .contains(method.name());
  }

  private static boolean isPaced(ApiMethod method) {
    String name = method.name();
    return name.startsWith("edit") || (name.startsWith("send") && !name.equals("sendChatAction"));
  }
}
