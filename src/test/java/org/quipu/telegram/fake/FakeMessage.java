package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message in a chat, in its current state. */
public record FakeMessage(Room room, int id) {
  /** A button under a message; exactly one of its fields besides the label is set. */
  public record Button(String label, JsonNode json) {
    /** Its callback data; empty if it does something else. */
    public String data() {
      return json.path("callback_data").asText();
    }

    public String url() {
      return json.path("url").asText();
    }

    public String copies() {
      return json.path("copy_text").path("text").asText();
    }
  }

  public boolean exists() {
    return room.find(id).isPresent();
  }

  /**
   * The message as the Bot API gives it.
   *
   * @throws AssertionError if it was deleted
   */
  public ObjectNode json() {
    synchronized (room.world) {
      return room.find(id)
          .orElseThrow(() -> new AssertionError("message " + id + " is not in " + room))
          .deepCopy();
    }
  }

  /** Its text or caption, or all the text of a rich message, one block a line. */
  public String text() {
    ObjectNode json = json();
    if (json.has("rich_message")) {
      return RichText.plain(json.get("rich_message").path("blocks"));
    }
    return json.path(json.has("text") ? "text" : "caption").asText();
  }

  public boolean isRich() {
    return json().has("rich_message");
  }

  /** The entities of its text or caption. */
  public JsonNode entities() {
    ObjectNode json = json();
    return json.path(json.has("text") ? "entities" : "caption_entities");
  }

  /** The number of the message that it replies to, if it does. */
  public Optional<Integer> replyTo() {
    JsonNode reply = json().path("reply_to_message").path("message_id");
    return reply.isInt() ? Optional.of(reply.intValue()) : Optional.empty();
  }

  public boolean repliesTo(FakeMessage other) {
    return room.equals(other.room) && replyTo().equals(Optional.of(other.id));
  }

  /** The part of the message replied to that is quoted; empty if none is. */
  public String quoted() {
    return json().path("quote").path("text").asText();
  }

  /** The topic that it is in, if any. */
  public Optional<Integer> topic() {
    ObjectNode json = json();
    return json.path("is_topic_message").asBoolean()
        ? Optional.of(json.get("message_thread_id").intValue())
        : Optional.empty();
  }

  /** The buttons under it, row by row from the left. */
  public List<Button> buttons() {
    return buttonsOf(json().path("reply_markup"));
  }

  /**
   * The button with a label.
   *
   * @throws AssertionError if no button has that label
   */
  public Button button(String label) {
    return buttons().stream()
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button \"" + label + "\" in " + buttons()));
  }

  static List<Button> buttonsOf(JsonNode markup) {
    List<Button> buttons = new ArrayList<>();
    for (JsonNode row : markup.path("inline_keyboard")) {
      row.forEach(b -> buttons.add(new Button(b.path("text").asText(), b)));
    }
    return buttons;
  }
}
