package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A pending inline query. */
public final class InlineAsked {
  private final World world;
  private final Person person;
  private final ObjectNode query;

  InlineAsked(World world, Person person, ObjectNode query) {
    this.world = world;
    this.person = person;
    this.query = query;
  }

  /** Waits until the bot answers this query. */
  public SentRequest awaitAnswer() {
    String id = query.get("id").textValue();
    return world.journal.take(
        "answer to inline query \"" + query.get("query").textValue() + "\"",
        r -> r.method().equals("answerInlineQuery") && r.text("inline_query_id").equals(id),
        world.patience);
  }

  public InlineAsked expires() {
    world.queries.expire(query.get("id").textValue());
    return this;
  }

  /**
   * Sends one of the results of an answer.
   *
   * @return the inline message id; empty if the message has no buttons, as in Telegram
   */
  public String chooses(SentRequest answer, int index) {
    JsonNode result = answer.parameters().path("results").path(index);
    boolean buttons = result.has("reply_markup");
    String inlineId = buttons ? world.queries.keepInline(InlineResult.message(result)) : "";
    ObjectNode chosen = Json.object().put("result_id", result.path("id").asText());
    chosen.set("from", person.user());
    chosen.put("query", query.get("query").textValue());
    if (buttons) {
      chosen.put("inline_message_id", inlineId);
    }
    world.tell("chosen_inline_result", chosen);
    return inlineId;
  }
}
