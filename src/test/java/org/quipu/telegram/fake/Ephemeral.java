package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Messages that only one member of a group sees. */
final class Ephemeral {
  private final World world;

  Ephemeral(World world) {
    this.world = world;
  }

  void addTo(Map<String, Handler> handlers) {
    handlers.put("deleteEphemeralMessage", this::delete);
    handlers.put("editEphemeralMessageText", this::editText);
  }

  JsonNode keep(Room room, RequestBody request, ObjectNode message) {
    if (!room.type().isGroup()) {
      throw Refusal.badRequest("ephemeral messages can be sent to groups only");
    }
    Person receiver =
        world
            .knownPerson(receiver(request))
            .orElseThrow(() -> Refusal.badRequest("user not found"));
    message.set("receiver_user", receiver.user());
    message.put("message_id", 0).put("ephemeral_message_id", room.storeEphemeral(message));
    return message.deepCopy();
  }

  /** Whether a request is for one member alone. */
  static boolean isWanted(RequestBody request) {
    return request.has("receiver_user_id") || request.has("ephemeral_message_parameters");
  }

  private static long receiver(RequestBody request) {
    return request.has("receiver_user_id")
        ? request.get("receiver_user_id").asLong()
        : request.get("ephemeral_message_parameters").path("receiver_user_id").asLong();
  }

  private JsonNode delete(RequestBody request) {
    Room room = new Access(world).readable(request);
    find(room, request);
    room.removeEphemeral(request.get("ephemeral_message_id").asInt());
    return Json.yes();
  }

  private JsonNode editText(RequestBody request) {
    ObjectNode message = find(new Access(world).readable(request), request);
    ObjectNode content = Contents.text(request);
    message.remove(Contents.SHOWN);
    message.setAll(content);
    return Json.yes();
  }

  private static ObjectNode find(Room room, RequestBody request) {
    return room.findEphemeral(request.get("ephemeral_message_id").asInt())
        .filter(
            m ->
                m.path("receiver_user").path("id").asLong()
                    == request.get("receiver_user_id").asLong())
        .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
  }
}
