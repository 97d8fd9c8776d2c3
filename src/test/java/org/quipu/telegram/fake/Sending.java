package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The methods that put a message into a chat. */
final class Sending {
  private final World world;
  private final Access access;
  private final Contents contents;

  Sending(World world) {
    this.world = world;
    this.access = new Access(world);
    this.contents = new Contents(world.files);
  }

  void addTo(Map<String, Handler> handlers) {
    handlers.put("sendMessage", r -> send(r, Contents.text(r)));
    handlers.put("sendRichMessage", r -> send(r, Contents.rich(r)));
    for (String method : Contents.mediaMethods()) {
      handlers.put(method, r -> send(r, contents.media(method, r)));
    }
    handlers.put("sendChatAction", this::action);
    handlers.put("setMessageReaction", this::react);
  }

  private JsonNode send(RequestBody request, ObjectNode content) {
    Room room = access.writable(request);
    Optional<Integer> topic = access.topic(room, request);
    KeyboardRules.check(request.get("reply_markup"), KeyboardRules.Place.of(room));
    ObjectNode message = Json.object();
    author(room, message);
    message.set("chat", room.json());
    message.put("date", world.now());
    new ReplyRules(world, room).apply(request, topic, message);
    message.setAll(content);
    if (request.get("reply_markup").has("inline_keyboard")) {
      message.set("reply_markup", request.get("reply_markup").deepCopy());
    }
    if (Ephemeral.isWanted(request)) {
      return new Ephemeral(world).keep(room, request, message);
    }
    room.storeFromBot(message);
    return message.deepCopy();
  }

  private void author(Room room, ObjectNode message) {
    if (room.type() == RoomType.CHANNEL) {
      message.set("sender_chat", room.json());
    } else {
      message.set("from", world.bot.user());
    }
  }

  private JsonNode action(RequestBody request) {
    Room room = access.writable(request);
    access.topic(room, request);
    return Json.yes();
  }

  private JsonNode react(RequestBody request) {
    Room room = access.readable(request);
    if (room.find(request.get("message_id").asInt()).isEmpty()) {
      throw Refusal.badRequest("message to react not found");
    }
    return Json.yes();
  }
}
