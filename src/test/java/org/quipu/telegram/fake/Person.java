package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody who uses Telegram. */
public final class Person {
  private final World world;
  private final long id;
  private final String firstName;
  private final String username;
  private final String languageCode;

  Person(World world, long id, String firstName, String username, String languageCode) {
    this.world = world;
    this.id = id;
    this.firstName = firstName;
    this.username = username;
    this.languageCode = languageCode;
  }

  public long id() {
    return id;
  }

  public String firstName() {
    return firstName;
  }

  public String username() {
    return username;
  }

  /** The private chat with the bot, whether or not it has begun. */
  public Room privateRoom() {
    return world.privateRoom(this);
  }

  /** To write to the bot. */
  public Actor inPrivate() {
    return in(privateRoom());
  }

  /** To write in a chat. */
  public Actor in(Room room) {
    return Actor.of(world, this, room);
  }

  /** Writes to the bot. */
  public FakeMessage says(String text) {
    return inPrivate().says(text);
  }

  /** Presses the button with this label. */
  public Press presses(FakeMessage message, String label) {
    return pressesData(message, message.button(label).data());
  }

  /** Presses a button with this data, whether or not the message still has it. */
  public Press pressesData(FakeMessage message, String data) {
    ObjectNode query = query(data);
    query.set(
        "message",
        message.exists()
            ? shown(message)
            : Json.object()
                .put("message_id", message.id())
                .put("date", 0)
                .set("chat", message.room().json()));
    return press(query);
  }

  // What a message replies to is shown as it is now, and not at all once it is deleted.
  private static ObjectNode shown(FakeMessage message) {
    ObjectNode json = message.json();
    message
        .replyTo()
        .map(number -> message.room().message(number))
        .ifPresent(
            replied -> {
              if (replied.exists()) {
                ObjectNode now = replied.json();
                now.remove("reply_to_message");
                json.set("reply_to_message", now);
              } else {
                json.remove("reply_to_message");
              }
            });
    return json;
  }

  /** Presses a button with this data under a message sent through inline or guest mode. */
  public Press pressesInline(String inlineMessageId, String data) {
    return press(query(data).put("inline_message_id", inlineMessageId));
  }

  private ObjectNode query(String data) {
    if (data.isEmpty()) {
      throw new AssertionError("this button sends no callback query");
    }
    ObjectNode query = Json.object().put("id", world.queries.open());
    query.set("from", user());
    return query.put("chat_instance", "-" + id).put("data", data);
  }

  private Press press(ObjectNode query) {
    world.tell("callback_query", query);
    return new Press(world, query.get("id").textValue());
  }

  /** Types {@code @bot} and these words in some chat. */
  public InlineAsked types(String words) {
    return types(words, "");
  }

  /** Scrolls to the page that begins at an offset the bot gave. */
  public InlineAsked types(String words, String offset) {
    ObjectNode query = Json.object().put("id", world.queries.open());
    query.set("from", user());
    query.put("query", words).put("offset", offset).put("chat_type", "supergroup");
    if (world.bot.answersInline()) {
      world.tell("inline_query", query);
    }
    return new InlineAsked(world, this, query);
  }

  /** Mentions the bot in a chat that it never joined. */
  public GuestAsked asksGuest(String text) {
    return GuestAsked.ask(world, this, text, Json.object());
  }

  /** Mentions the bot in a chat that it never joined, replying to what somebody said there. */
  public GuestAsked asksGuest(String text, Person author, String claim) {
    ObjectNode claimed = Json.object().put("message_id", 77).put("date", world.now());
    claimed.set("from", author.user());
    claimed.put("text", claim);
    return GuestAsked.ask(world, this, text, claimed);
  }

  /** Blocks the bot: it is told, and can write no more. */
  public void blocksBot() {
    membership("member", "kicked");
  }

  public void unblocksBot() {
    membership("kicked", "member");
  }

  private void membership(String before, String after) {
    new Membership(world).changes(privateRoom(), this, before, after);
  }

  ObjectNode user() {
    ObjectNode user = Json.object().put("id", id).put("is_bot", false).put("first_name", firstName);
    if (!username.isEmpty()) {
      user.put("username", username);
    }
    if (!languageCode.isEmpty()) {
      user.put("language_code", languageCode);
    }
    return user;
  }

  @Override
  public String toString() {
    return firstName + " (" + id + ")";
  }
}
