package org.quipu.telegram.fake;

/** A press of a button, whose spinner turns until the bot answers. */
public final class Press {
  private final World world;
  private final String id;

  Press(World world, String id) {
    this.world = world;
    this.id = id;
  }

  /** Waits for the answer and gives its text; empty if it has none. */
  public String awaitToast() {
    return awaitAnswer().text("text");
  }

  public SentRequest awaitAnswer() {
    return world.journal.take(
        "answer to callback query " + id,
        r -> r.method().equals("answerCallbackQuery") && r.text("callback_query_id").equals(id),
        world.patience);
  }

  /** Lets the query grow too old, so that an answer is refused from now on. */
  public Press expires() {
    world.queries.expire(id);
    return this;
  }
}
