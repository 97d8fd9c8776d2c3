package org.quipu.telegram.inbound;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arbitrary updates that the library can read: with missing, odd or out-of-range fields. */
final class ArbitraryUpdatesTest {
  private static final Me ME = new Me(1, "quipu_bot");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KINDS =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "guest_message",
          "callback_query",
          "inline_query",
          "my_chat_member",
          "poll");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "/",
          "/ask",
          "/ask@quipu_bot x",
          "@quipu_bot",
          "@",
          "\ud83d",
          "👍🏽 @quipu_bot سؤال",
          "a\u0000b",
          "@quipu_bot @quipu_bot @alice");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noneMakesTheReadingFail(long seed) {
    Random random = new Random(seed);
    int saying = 0;
    for (int i = 0; i < 3000; i++) {
      String json = update(random).toString();
      Optional<Incoming> incoming = assertDoesNotThrow(() -> read(json), () -> seed + ": " + json);
      saying += incoming.filter(what -> !(what instanceof Incoming.Other)).isPresent() ? 1 : 0;
    }
    int found = saying;
    assertTrue(found > 500, () -> "only " + found + " of them say something");
  }

  @Test
  void emptyUpdateIsNothing() {
    assertEquals(Optional.of(new Incoming.Other()), read("{\"update_id\":1}"));
  }

  /** Empty for what the library itself cannot read, which never comes this far. */
  private static Optional<Incoming> read(String json) {
    try {
      return Optional.of(lookedAt(Incoming.read(json)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Incoming lookedAt(Incoming incoming) {
    switch (incoming) {
      case Incoming.Said(IncomingMessage message) -> Addressing.of(message, ME);
      case Incoming.Edited edited -> Addressing.of(edited.message(), ME);
      case Incoming.Pressed(IncomingPress press) ->
          press
              .card()
              .flatMap(IncomingPress.PressedCard::repliedTo)
              .ifPresent(replied -> Addressing.bareWords(replied.words(), ME));
      default -> {}
    }
    return incoming;
  }

  private static ObjectNode update(Random random) {
    ObjectNode update = JSON.createObjectNode().put("update_id", random.nextInt(1000));
    String kind = pick(KINDS, random);
    switch (kind) {
      case "callback_query" -> {
        ObjectNode query = update.putObject(kind);
        maybe(random, () -> query.put("id", "1"));
        maybe(random, () -> query.set("from", user(random)));
        maybe(random, () -> query.set("message", message(random, 1)));
        maybe(random, () -> query.put("data", pick(TEXTS, random)));
        maybe(random, () -> query.put("inline_message_id", "x"));
      }
      case "inline_query" -> {
        ObjectNode query = update.putObject(kind);
        maybe(random, () -> query.put("id", "1"));
        maybe(random, () -> query.set("from", user(random)));
        maybe(random, () -> query.put("query", pick(TEXTS, random)));
      }
      case "my_chat_member" -> {
        ObjectNode change = update.putObject(kind);
        maybe(random, () -> change.set("chat", chat(random)));
        maybe(
            random,
            () ->
                change
                    .putObject("new_chat_member")
                    .put("status", pick(List.of("kicked", "member", "unheard_of"), random))
                    .set("user", user(random)));
      }
      default -> update.set(kind, message(random, 0));
    }
    return update;
  }

  private static ObjectNode message(Random random, int depth) {
    ObjectNode message = JSON.createObjectNode();
    maybe(random, () -> message.put("message_id", random.nextInt(100)));
    maybe(random, () -> message.put("date", random.nextInt(3)));
    maybe(random, () -> message.set("chat", chat(random)));
    maybe(random, () -> message.set("from", user(random)));
    rarely(random, () -> message.set("sender_chat", chat(random)));
    rarely(random, () -> message.put("is_topic_message", random.nextBoolean()));
    rarely(random, () -> message.put("message_thread_id", random.nextInt(100)));
    rarely(random, () -> message.put("is_automatic_forward", true));
    rarely(random, () -> message.set("via_bot", user(random)));
    rarely(random, () -> message.put("guest_query_id", "7"));
    rarely(random, () -> message.put("migrate_to_chat_id", -7L));
    rarely(random, () -> message.putObject("document").put("file_id", "f"));
    rarely(random, () -> message.putObject("voice").put("file_id", "f"));
    rarely(random, () -> message.putObject("dice").put("emoji", "🎲"));
    rarely(random, () -> message.set("quote", quote(random)));
    rarely(random, () -> message.set("rich_message", rich(random)));
    maybe(random, () -> message.put("text", pick(TEXTS, random)));
    maybe(random, () -> message.set("entities", entities(random)));
    rarely(random, () -> message.put("caption", pick(TEXTS, random)));
    rarely(random, () -> message.set("caption_entities", entities(random)));
    if (depth < 2) {
      rarely(random, () -> message.set("reply_to_message", message(random, depth + 1)));
    }
    return message;
  }

  private static ObjectNode quote(Random random) {
    ObjectNode quote = JSON.createObjectNode().put("text", pick(TEXTS, random));
    maybe(random, () -> quote.put("position", random.nextInt(9) - 3));
    maybe(random, () -> quote.set("entities", entities(random)));
    return quote;
  }

  private static ObjectNode rich(Random random) {
    ObjectNode rich = JSON.createObjectNode();
    ArrayNode blocks = rich.putArray("blocks");
    blocks.addObject().put("type", "paragraph").put("text", pick(TEXTS, random));
    rarely(random, () -> blocks.addObject().put("type", "unheard_of"));
    rarely(
        random,
        () ->
            blocks
                .addObject()
                .put("type", "paragraph")
                .putArray("text")
                .add("a")
                .addObject()
                .put("type", "bold")
                .put("text", "b"));
    return rich;
  }

  private static ArrayNode entities(Random random) {
    ArrayNode entities = JSON.createArrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      ObjectNode entity = entities.addObject();
      entity.put(
          "type",
          pick(List.of("mention", "bot_command", "text_mention", "bold", "unheard_of"), random));
      entity.put("offset", random.nextInt(12) - 1).put("length", random.nextInt(14) - 1);
      rarely(random, () -> entity.set("user", user(random)));
      rarely(random, () -> entity.remove(pick(List.of("offset", "length", "type"), random)));
    }
    rarely(random, entities::addNull);
    return entities;
  }

  private static ObjectNode user(Random random) {
    ObjectNode user = JSON.createObjectNode().put("first_name", "A");
    maybe(random, () -> user.put("id", random.nextInt(3)));
    maybe(random, () -> user.put("is_bot", random.nextBoolean()));
    return user;
  }

  private static ObjectNode chat(Random random) {
    ObjectNode chat = JSON.createObjectNode();
    maybe(random, () -> chat.put("id", random.nextInt(5) - 3L));
    maybe(
        random,
        () ->
            chat.put(
                "type",
                pick(List.of("private", "group", "supergroup", "channel", "unheard_of"), random)));
    return chat;
  }

  private static void maybe(Random random, Runnable change) {
    if (random.nextInt(10) > 0) {
      change.run();
    }
  }

  private static void rarely(Random random, Runnable change) {
    if (random.nextInt(5) == 0) {
      change.run();
    }
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
