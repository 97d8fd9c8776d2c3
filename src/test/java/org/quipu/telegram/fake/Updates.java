package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods with which the bot fetches updates. */
final class Updates {
  private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int MOST = 100;
  private static final int USUAL_CONNECTIONS = 40;

  private final World world;
  private final WebhookCourier courier;

  Updates(World world, WebhookCourier courier) {
    this.world = world;
    this.courier = courier;
  }

  void addTo(Map<String, Handler> handlers) {
    handlers.put("getUpdates", this::poll);
    handlers.put("setWebhook", this::setWebhook);
    handlers.put("deleteWebhook", this::deleteWebhook);
    handlers.put("getWebhookInfo", r -> courier.info());
  }

  private JsonNode poll(RequestBody request) throws InterruptedException {
    if (courier.isSet()) {
      throw Refusal.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    world.updates.allow(kinds(request));
    List<JsonNode> updates =
        world.updates.poll(
            request.get("offset").asLong(),
            Math.clamp(request.get("limit").asInt(MOST), 1, MOST),
            Duration.ofSeconds(Math.max(0, request.get("timeout").asInt())));
    ArrayNode result = Json.array();
    updates.forEach(result::add);
    return result;
  }

  private static Optional<List<String>> kinds(RequestBody request) {
    if (!request.has("allowed_updates")) {
      return Optional.empty();
    }
    List<String> kinds = new ArrayList<>();
    request.get("allowed_updates").forEach(k -> kinds.add(k.asText()));
    return Optional.of(kinds);
  }

  private JsonNode setWebhook(RequestBody request) {
    if (request.text("url").isEmpty()) {
      return deleteWebhook(request);
    }
    URI url = url(request.text("url"));
    String secret = request.text("secret_token");
    if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
      throw Refusal.badRequest("secret token contains unallowed characters");
    }
    drop(request);
    world.updates.allow(kinds(request));
    int connections = request.get("max_connections").asInt(USUAL_CONNECTIONS);
    courier.set(new WebhookCourier.Address(url, secret, connections));
    return Json.yes();
  }

  private static URI url(String text) {
    try {
      URI url = URI.create(text);
      boolean local = url.getHost() != null && LOOPBACK.contains(url.getHost());
      int port = url.getPort() < 0 ? 443 : url.getPort();
      if (!local && !"https".equals(url.getScheme())) {
        throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
      }
      if (!local && !PORTS.contains(port)) {
        throw Refusal.badRequest(
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
      }
      return url;
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("bad webhook: " + e.getMessage());
    }
  }

  private JsonNode deleteWebhook(RequestBody request) {
    courier.unset();
    drop(request);
    return Json.yes();
  }

  private void drop(RequestBody request) {
    if (request.get("drop_pending_updates").asBoolean()) {
      world.updates.clear();
    }
  }

  static ObjectNode info(String url, int pending, List<String> allowed) {
    ObjectNode info =
        Json.object()
            .put("url", url)
            .put("has_custom_certificate", false)
            .put("pending_update_count", pending);
    ArrayNode kinds = Json.array();
    allowed.forEach(kinds::add);
    return kinds.isEmpty() ? info : info.set("allowed_updates", kinds);
  }
}
