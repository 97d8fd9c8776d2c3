package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes the bot's membership of a chat, and notifies the bot. */
final class Membership {
  private final World world;

  Membership(World world) {
    this.world = world;
  }

  void changes(Room room, Person by, String before, String after) {
    room.botStatus(after);
    ObjectNode change = Json.object();
    change.set("chat", room.json());
    change.set("from", by.user());
    change.put("date", world.now());
    change.set("old_chat_member", member(world.bot.user(), before));
    change.set("new_chat_member", member(world.bot.user(), after));
    world.tell("my_chat_member", change);
  }

  /** A ChatMember of a status, with every right that the data requires. */
  ObjectNode member(ObjectNode user, String status) {
    ObjectNode member = Json.object().put("status", status);
    member.set("user", user);
    world
        .validator
        .requiredBooleans(typeOf(status))
        .forEach(right -> member.put(right, status.equals("administrator")));
    if (status.equals("administrator") || status.equals("creator")) {
      member.put("is_anonymous", false);
    }
    if (status.equals("kicked") || status.equals("restricted")) {
      member.put("until_date", 0);
    }
    return member;
  }

  private static String typeOf(String status) {
    return switch (status) {
      case "creator" -> "ChatMemberOwner";
      case "administrator" -> "ChatMemberAdministrator";
      case "member" -> "ChatMemberMember";
      case "restricted" -> "ChatMemberRestricted";
      case "left" -> "ChatMemberLeft";
      case "kicked" -> "ChatMemberBanned";
      default -> throw new IllegalArgumentException("no such member status: " + status);
    };
  }
}
