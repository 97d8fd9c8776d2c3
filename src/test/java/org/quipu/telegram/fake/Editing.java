package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The methods that change or remove a message that is in a chat. */
final class Editing {
  private static final long DELETABLE_SECONDS = 48 * 3600;

  private final World world;
  private final Access access;

  Editing(World world) {
    this.world = world;
    this.access = new Access(world);
  }

  void addTo(Map<String, Handler> handlers) {
    handlers.put("editMessageText", this::editText);
    handlers.put("editMessageCaption", this::editCaption);
    handlers.put("editMessageReplyMarkup", r -> edit(r, Optional.empty()));
    handlers.put("deleteMessage", this::delete);
    handlers.put("deleteMessages", this::deleteAll);
  }

  private JsonNode editText(RequestBody request) {
    if (request.has("text") && request.has("rich_message")) {
      throw Refusal.badRequest("only one of text and rich_message can be given");
    }
    return edit(
        request,
        Optional.of(request.has("rich_message") ? Contents.rich(request) : Contents.text(request)));
  }

  private JsonNode editCaption(RequestBody request) {
    return edit(request, Optional.of(Contents.caption(request)));
  }

  private JsonNode edit(RequestBody request, Optional<ObjectNode> content) {
    if (request.has("inline_message_id")) {
      return editInline(request, content);
    }
    Room room = access.readable(request);
    KeyboardRules.check(request.get("reply_markup"), KeyboardRules.Place.of(room));
    int id = request.get("message_id").asInt();
    ObjectNode message =
        room.find(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
    if (!room.isBots(id)) {
      throw Refusal.badRequest("message can't be edited");
    }
    ObjectNode edited = edited(message, request, content);
    message.removeAll();
    message.setAll(edited);
    message.put("edit_date", world.now());
    return message.deepCopy();
  }

  private JsonNode editInline(RequestBody request, Optional<ObjectNode> content) {
    ObjectNode message =
        world
            .queries
            .inlineMessage(request.text("inline_message_id"))
            .orElseThrow(() -> Refusal.badRequest("MESSAGE_ID_INVALID"));
    KeyboardRules.check(request.get("reply_markup"), KeyboardRules.Place.INLINE);
    ObjectNode edited = edited(message, request, content);
    message.removeAll();
    message.setAll(edited);
    return Json.yes();
  }

  /** The message after the edit; a keyboard that is not sent again is gone, as in Telegram. */
  private static ObjectNode edited(
      ObjectNode message, RequestBody request, Optional<ObjectNode> content) {
    ObjectNode edited = message.deepCopy();
    content.ifPresent(
        c -> {
          refuseOtherKind(message, c);
          edited.remove(Contents.SHOWN);
          edited.setAll(c);
        });
    edited.remove("reply_markup");
    if (!request.get("reply_markup").path("inline_keyboard").isEmpty()) {
      edited.set("reply_markup", request.get("reply_markup").deepCopy());
    }
    if (edited.equals(message)) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    return edited;
  }

  private static void refuseOtherKind(ObjectNode message, ObjectNode content) {
    boolean textual = message.has("text") || message.has("rich_message");
    boolean textualEdit = content.has("text") || content.has("rich_message");
    if (textual != textualEdit) {
      throw Refusal.badRequest(
          "there is no " + (textualEdit ? "text" : "caption") + " in the message to edit");
    }
  }

  private JsonNode delete(RequestBody request) {
    remove(access.readable(request), request.get("message_id").asInt());
    return Json.yes();
  }

  private JsonNode deleteAll(RequestBody request) {
    Room room = access.readable(request);
    for (JsonNode id : request.get("message_ids")) {
      if (room.message(id.asInt()).exists()) {
        remove(room, id.asInt());
      }
    }
    return Json.yes();
  }

  private void remove(Room room, int id) {
    ObjectNode message =
        room.find(id).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
    boolean admin = room.statusOf(world.bot.id()).equals("administrator");
    boolean mine = room.isBots(id) || room.type() == RoomType.PRIVATE;
    boolean recent = world.now() - message.path("date").asLong() <= DELETABLE_SECONDS;
    if (!admin && !(mine && recent)) {
      throw Refusal.badRequest("message can't be deleted");
    }
    room.remove(id);
  }
}
