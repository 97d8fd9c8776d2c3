package org.quipu.telegram.fake;

import java.util.Optional;

/** Says whether the bot may do something in a chat, in Telegram's words. */
final class Access {
  private final World world;

  Access(World world) {
    this.world = world;
  }

  /** A chat that the bot knows and was not thrown out of. */
  Room readable(RequestBody request) {
    Room room =
        world.room(request.text("chat_id")).orElseThrow(() -> Refusal.badRequest("chat not found"));
    room.successor()
        .ifPresent(
            s -> {
              throw Refusal.migrated(s.id());
            });
    switch (room.statusOf(world.bot.id())) {
      case "kicked" -> throw Refusal.forbidden(kicked(room));
      case "left" ->
          throw Refusal.forbidden("bot is not a member of the " + room.type().wire() + " chat");
      default -> {}
    }
    return room;
  }

  /** A chat that the bot may write in. */
  Room writable(RequestBody request) {
    Room room = readable(request);
    boolean admin = room.statusOf(world.bot.id()).equals("administrator");
    if (room.type() == RoomType.CHANNEL && !admin) {
      throw Refusal.badRequest("need administrator rights in the channel chat");
    }
    if (room.botIsMuted()) {
      throw Refusal.badRequest("not enough rights to send text messages to the chat");
    }
    return room;
  }

  /** The topic that a request names, which must be open. */
  Optional<Integer> topic(Room room, RequestBody request) {
    if (!request.has("message_thread_id")) {
      return Optional.empty();
    }
    int thread = request.get("message_thread_id").asInt();
    Room.Topic topic =
        room.findTopic(thread).orElseThrow(() -> Refusal.badRequest("message thread not found"));
    if (topic.closed()) {
      throw Refusal.badRequest("TOPIC_CLOSED");
    }
    return Optional.of(thread);
  }

  private static String kicked(Room room) {
    return switch (room.type()) {
      case PRIVATE -> "bot was blocked by the user";
      case GROUP -> "bot was kicked from the group chat";
      case SUPERGROUP -> "bot was kicked from the supergroup chat";
      case CHANNEL -> "bot was kicked from the channel chat";
    };
  }
}
