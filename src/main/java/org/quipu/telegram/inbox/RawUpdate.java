package org.quipu.telegram.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.quipu.chat.button.ButtonData;
import org.quipu.store.Inbox;

/**
 * An update as received, of which only the fields that sort it are read. Whether it can be decoded
 * as an update is decided only after it is durable.
 */
public final class RawUpdate {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KINDS_WITH_CHAT =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "my_chat_member",
          "chat_member",
          "chat_join_request",
          "message_reaction");
  private static final List<String> KINDS_WITH_PERSON =
      List.of("inline_query", "chosen_inline_result", "guest_message", "callback_query");

  private final JsonNode json;

  private RawUpdate(JsonNode json) {
    this.json = json;
  }

  /** The update in a request body; empty if the body is not a JSON object with an update_id. */
  public static Optional<RawUpdate> read(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? Optional.empty() : of(json);
    } catch (IOException | StackOverflowError e) {
      // Not only a JacksonException: bytes that are not text at all lead to other exceptions.
      return Optional.empty();
    }
  }

  /** The update; empty if update_id is not a whole number. */
  public static Optional<RawUpdate> of(JsonNode json) {
    return json.path("update_id").isIntegralNumber() && json.path("update_id").canConvertToLong()
        ? Optional.of(new RawUpdate(json))
        : Optional.empty();
  }

  public long id() {
    return json.path("update_id").longValue();
  }

  /** The update as an entry of the inbox. */
  public Inbox.Entry received(Instant time) {
    OptionalLong chat = chat();
    OptionalLong person = person();
    return new Inbox.Entry(id(), lane(chat, person), chat, person, time, json.toString());
  }

  /**
   * The chat that the update belongs to. The chat of a guest query is not ours and is not stored.
   */
  private OptionalLong chat() {
    for (String kind : KINDS_WITH_CHAT) {
      OptionalLong chat = number(json.path(kind).path("chat").path("id"));
      if (chat.isPresent()) {
        return chat;
      }
    }
    return number(json.path("callback_query").path("message").path("chat").path("id"));
  }

  private OptionalLong person() {
    return Stream.concat(KINDS_WITH_CHAT.stream(), KINDS_WITH_PERSON.stream())
        .map(kind -> number(json.path(kind).path("from").path("id")))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private String lane(OptionalLong chat, OptionalLong person) {
    Optional<String> card = turnedCard();
    if (card.isPresent()) {
      return Lanes.ofCard(card.get());
    }
    if (json.has("callback_query") && chat.isPresent() && chat.getAsLong() < 0) {
      return Lanes.ofPresses(chat.getAsLong(), person.orElse(0));
    }
    if (chat.isPresent()) {
      return Lanes.ofChat(chat.getAsLong());
    }
    if (person.isEmpty()) {
      return Lanes.REST;
    }
    return json.has("inline_query")
        ? Lanes.ofInline(person.getAsLong())
        : Lanes.ofPerson(person.getAsLong());
  }

  /** The card whose content a press changes. */
  private Optional<String> turnedCard() {
    JsonNode press = json.path("callback_query");
    if (!ButtonData.parse(press.path("data").asText()).map(ButtonData::turnsCard).orElse(false)) {
      return Optional.empty();
    }
    JsonNode message = press.path("message");
    OptionalLong chat = number(message.path("chat").path("id"));
    OptionalLong number = number(message.path("message_id"));
    return chat.isPresent() && number.isPresent()
        ? Optional.of(chat.getAsLong() + " " + number.getAsLong())
        : Optional.of(press.path("inline_message_id").asText()).filter(id -> !id.isEmpty());
  }

  private static OptionalLong number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? OptionalLong.of(node.longValue())
        : OptionalLong.empty();
  }
}
