package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A pending guest query: the bot was mentioned in a chat that it never joined. */
public final class GuestAsked {
  private static final long ELSEWHERE = -1_009_999_999_999L;

  private final World world;
  private final String id;

  private GuestAsked(World world, String id) {
    this.world = world;
    this.id = id;
  }

  static GuestAsked ask(World world, Person person, String text, ObjectNode repliedTo) {
    ObjectNode chat =
        Json.object().put("id", ELSEWHERE).put("type", "supergroup").put("title", "Elsewhere");
    ObjectNode message = Json.object().put("message_id", 78).put("date", world.now());
    String id = world.queries.open();
    message.put("guest_query_id", id);
    message.set("from", person.user());
    message.set("chat", chat);
    message.put("text", text);
    message.set("entities", EntityDetection.in(text));
    if (!repliedTo.isEmpty()) {
      repliedTo.set("chat", chat.deepCopy());
      message.set("reply_to_message", repliedTo);
    }
    if (world.bot.answersGuests()) {
      world.tell("guest_message", message);
    }
    return new GuestAsked(world, id);
  }

  /** Waits until the bot answers this query. */
  public SentRequest awaitAnswer() {
    return world.journal.take(
        "answer to guest query " + id,
        r -> r.method().equals("answerGuestQuery") && r.text("guest_query_id").equals(id),
        world.patience);
  }

  public GuestAsked expires() {
    world.queries.expire(id);
    return this;
  }

  /** The number of the chat that the bot never joined. */
  public long chatId() {
    return ELSEWHERE;
  }
}
