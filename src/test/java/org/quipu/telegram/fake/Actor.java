package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody about to write in a chat; each option method returns a new actor. */
public final class Actor {
  private final World world;
  private final Person person;
  private final Room room;
  private final ObjectNode sender;
  private final Optional<Integer> thread;
  private final Optional<FakeMessage> repliedTo;
  private final String quote;

  private Actor(
      World world,
      Person person,
      Room room,
      ObjectNode sender,
      Optional<Integer> thread,
      Optional<FakeMessage> repliedTo,
      String quote) {
    this.world = world;
    this.person = person;
    this.room = room;
    this.sender = sender;
    this.thread = thread;
    this.repliedTo = repliedTo;
    this.quote = quote;
  }

  static Actor of(World world, Person person, Room room) {
    if (room.type() != RoomType.PRIVATE && room.statusOf(person.id()).equals("left")) {
      room.with(person);
    }
    ObjectNode sender = Json.object().set("from", person.user());
    return new Actor(world, person, room, sender, Optional.empty(), Optional.empty(), "");
  }

  /** In a topic of the chat; otherwise in the General topic, or where the chat has no topics. */
  public Actor inTopic(int topic) {
    return new Actor(world, person, room, sender, Optional.of(topic), repliedTo, quote);
  }

  public Actor replyingTo(FakeMessage message) {
    return new Actor(world, person, room, sender, thread, Optional.of(message), quote);
  }

  /** With only a part of the message replied to selected. */
  public Actor quoting(String part) {
    return new Actor(world, person, room, sender, thread, repliedTo, part);
  }

  /** As an anonymous administrator of the chat. */
  public Actor anonymously() {
    return as(bot(World.ANONYMOUS_ADMIN, "Group", "GroupAnonymousBot"), room);
  }

  /** In the name of a channel. */
  public Actor as(Room channel) {
    return as(bot(World.CHANNEL_WRITER, "Channel", "Channel_Bot"), channel);
  }

  private Actor as(ObjectNode from, Room senderChat) {
    ObjectNode writer = Json.object().set("from", from);
    writer.set("sender_chat", senderChat.json());
    return new Actor(world, person, room, writer, thread, repliedTo, quote);
  }

  private static ObjectNode bot(long id, String firstName, String username) {
    return Json.object()
        .put("id", id)
        .put("is_bot", true)
        .put("first_name", firstName)
        .put("username", username);
  }

  /** Writes a text; commands, mentions, hashtags and links in it become entities. */
  public FakeMessage says(String text) {
    return says(text, EntityDetection.in(text));
  }

  /** Writes a text with exactly these entities. */
  public FakeMessage says(String text, ArrayNode entities) {
    ObjectNode message = Json.object().put("text", text);
    if (!entities.isEmpty()) {
      message.set("entities", entities);
    }
    return sends(message);
  }

  /** Writes a text that mentions somebody who has no username, where the text names them. */
  public FakeMessage saysTo(Person addressed, String text) {
    ArrayNode entities = EntityDetection.in(text);
    entities
        .addObject()
        .put("type", "text_mention")
        .put("offset", text.indexOf(addressed.firstName()))
        .put("length", addressed.firstName().length())
        .set("user", addressed.user());
    return says(text, entities);
  }

  public FakeMessage sendsDocument(String name, String mimeType, byte[] bytes, String caption) {
    ObjectNode document = world.files.document(new UploadedFile(name, mimeType, bytes));
    return sendsMedia("document", document, caption);
  }

  public FakeMessage sendsPhoto(String caption) {
    ArrayNode sizes = Json.array();
    sizes.add(file("photo.jpg").put("width", 90).put("height", 60));
    return sendsMedia("photo", sizes, caption);
  }

  public FakeMessage sendsVoice() {
    return sendsMedia("voice", file("voice.ogg").put("duration", 4), "");
  }

  public FakeMessage sendsSticker(String emoji) {
    ObjectNode sticker = file("sticker.webp").put("type", "regular");
    sticker.put("width", 512).put("height", 512);
    sticker.put("is_animated", false).put("is_video", false).put("emoji", emoji);
    return sendsMedia("sticker", sticker, "");
  }

  private FakeMessage sendsMedia(String kind, JsonNode media, String caption) {
    ObjectNode message = Json.object().set(kind, media);
    if (!caption.isEmpty()) {
      message.put("caption", caption);
      message.set("caption_entities", EntityDetection.in(caption));
    }
    return sends(message);
  }

  private ObjectNode file(String name) {
    UploadedFile file = new UploadedFile(name, "", name.getBytes(StandardCharsets.UTF_8));
    return FileShelf.described(world.files.put(file), file);
  }

  /** Sends a message with this content; who, where and when are filled in. */
  public FakeMessage sends(ObjectNode content) {
    synchronized (world) {
      ObjectNode message = Json.object().setAll(sender.deepCopy());
      message.set("chat", room.json());
      message.put("date", world.now());
      new Replying(room).fill(message, thread, repliedTo, quote);
      message.setAll(content);
      FakeMessage sent = new FakeMessage(room, room.store(message));
      deliver("message", message);
      return sent;
    }
  }

  /** Changes the text of a message written before. */
  public FakeMessage edits(FakeMessage message, String text) {
    synchronized (world) {
      ObjectNode json = room.find(message.id()).orElseThrow();
      json.put(json.has("caption") ? "caption" : "text", text);
      json.set(json.has("caption") ? "caption_entities" : "entities", EntityDetection.in(text));
      json.put("edit_date", world.now());
      deliver("edited_message", json);
      return message;
    }
  }

  private void deliver(String kind, ObjectNode message) {
    if (new PrivacyMode(world).reaches(room, message)) {
      world.tell(kind, message);
    }
  }
}
