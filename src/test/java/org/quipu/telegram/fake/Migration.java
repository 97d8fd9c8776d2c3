package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns a group into a supergroup. */
final class Migration {
  private final World world;

  Migration(World world) {
    this.world = world;
  }

  Room run(Room group, Person by) {
    synchronized (world) {
      Room next = world.group(RoomType.SUPERGROUP, group.title());
      next.botStatus(group.statusOf(world.bot.id()));
      next.copyMembers(group);
      group.succeededBy(next);
      tell(group, by, "migrate_to_chat_id", next.id());
      tell(next, by, "migrate_from_chat_id", group.id());
      return next;
    }
  }

  private void tell(Room room, Person by, String field, long id) {
    ObjectNode message = Json.object().put("date", world.now());
    message.set("chat", room.json());
    message.set("from", by.user());
    message.put(field, id);
    room.store(message);
    world.tell("message", message);
  }
}
