package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The methods about the bot itself, about chats and their members, and about files. */
final class Profile {
  private static final int MOST_COMMANDS = 100;
  private static final long LARGEST_FILE = 20L << 20;

  private final World world;
  private final Access access;

  Profile(World world) {
    this.world = world;
    this.access = new Access(world);
  }

  void addTo(Map<String, Handler> handlers) {
    handlers.put("getMe", r -> world.bot.me());
    handlers.put("setMyCommands", this::setCommands);
    handlers.put("getMyCommands", r -> world.commands.get(scope(r), r.text("language_code")));
    handlers.put("deleteMyCommands", this::deleteCommands);
    handlers.put("getChat", this::chat);
    handlers.put("getChatMember", this::member);
    handlers.put("getChatAdministrators", this::administrators);
    handlers.put("getChatMemberCount", this::memberCount);
    handlers.put("getFile", this::file);
    handlers.put("leaveChat", this::leave);
  }

  private JsonNode setCommands(RequestBody request) {
    JsonNode commands = request.get("commands");
    if (commands.size() > MOST_COMMANDS) {
      throw Refusal.badRequest("too many bot commands");
    }
    Set<String> names = new HashSet<>();
    for (JsonNode command : commands) {
      String name = command.get("command").asText();
      if (!name.matches("[a-z0-9_]{1,32}")) {
        throw Refusal.badRequest("BOT_COMMAND_INVALID: " + name);
      }
      if (!names.add(name)) {
        throw Refusal.badRequest("BOT_COMMAND_INVALID: " + name + " is there twice");
      }
    }
    world.commands.put(scope(request), request.text("language_code"), commands.deepCopy());
    return Json.yes();
  }

  private JsonNode deleteCommands(RequestBody request) {
    world.commands.remove(scope(request), request.text("language_code"));
    return Json.yes();
  }

  private JsonNode scope(RequestBody request) {
    if (!request.text("language_code").matches("|[a-z]{2}")) {
      throw Refusal.badRequest("invalid language code specified");
    }
    JsonNode scope = request.get("scope");
    if (scope.has("chat_id") && world.room(scope.get("chat_id").asText()).isEmpty()) {
      throw Refusal.badRequest("chat not found");
    }
    return scope;
  }

  private JsonNode chat(RequestBody request) {
    Room room = access.readable(request);
    ObjectNode chat = room.json().put("accent_color_id", 0).put("max_reaction_count", 11);
    room.discussion().ifPresent(d -> chat.put("linked_chat_id", d.id()));
    return chat;
  }

  private JsonNode member(RequestBody request) {
    Room room = access.readable(request);
    long user = request.get("user_id").asLong();
    return new Membership(world).member(user(user), room.statusOf(user));
  }

  private JsonNode administrators(RequestBody request) {
    Room room = access.readable(request);
    if (room.type() == RoomType.PRIVATE) {
      throw Refusal.badRequest("there are no administrators in the private chat");
    }
    ArrayNode admins = Json.array();
    room.members()
        .forEach(
            (id, status) -> {
              if (status.equals("creator") || status.equals("administrator")) {
                admins.add(new Membership(world).member(user(id), status));
              }
            });
    if (room.statusOf(world.bot.id()).equals("administrator")) {
      admins.add(new Membership(world).member(world.bot.user(), "administrator"));
    }
    return admins;
  }

  private JsonNode memberCount(RequestBody request) {
    return Json.object().numberNode(access.readable(request).members().size() + 1);
  }

  private ObjectNode user(long id) {
    if (id == world.bot.id()) {
      return world.bot.user();
    }
    return world
        .knownPerson(id)
        .orElseThrow(() -> Refusal.badRequest("PARTICIPANT_ID_INVALID"))
        .user();
  }

  private JsonNode file(RequestBody request) {
    String id = request.text("file_id");
    UploadedFile file =
        world
            .files
            .find(id)
            .orElseThrow(
                () -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
    if (file.bytes().length > LARGEST_FILE) {
      throw Refusal.badRequest("file is too big");
    }
    return FileShelf.described(id, file).put("file_path", "documents/" + id);
  }

  private JsonNode leave(RequestBody request) {
    access.readable(request).botStatus("left");
    return Json.yes();
  }
}
