package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What Telegram demands of the buttons under a message. */
final class KeyboardRules {
  private static final int MOST_BUTTONS = 100;
  private static final List<String> ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");

  private KeyboardRules() {}

  /** Where the message is shown. */
  enum Place {
    PRIVATE,
    GROUP,
    CHANNEL,
    INLINE,
    GUEST;

    /** What a button must not do there; a guest bot is no member, so nothing may need it to be. */
    Set<String> forbidden() {
      return switch (this) {
        case PRIVATE -> Set.of();
        case GROUP, CHANNEL -> Set.of("web_app");
        case INLINE -> Set.of("web_app", "callback_game", "pay");
        case GUEST ->
            Set.of(
                "web_app", "callback_game", "pay", "login_url", "switch_inline_query_current_chat");
      };
    }

    static Place of(Room room) {
      return switch (room.type()) {
        case PRIVATE -> PRIVATE;
        case GROUP, SUPERGROUP -> GROUP;
        case CHANNEL -> CHANNEL;
      };
    }
  }

  static void check(JsonNode markup, Place place) {
    if (!markup.isObject()) {
      return;
    }
    if (!markup.has("inline_keyboard")) {
      if (place != Place.PRIVATE && place != Place.GROUP) {
        throw Refusal.badRequest("inline keyboard expected");
      }
      return;
    }
    int count = 0;
    for (JsonNode row : markup.get("inline_keyboard")) {
      for (JsonNode button : row) {
        count++;
        button(button, place);
      }
    }
    if (count > MOST_BUTTONS) {
      throw Refusal.badRequest("reply markup is too long");
    }
  }

  private static void button(JsonNode button, Place place) {
    List<String> actions = ACTIONS.stream().filter(button::hasNonNull).toList();
    if (button.path("text").asText().isBlank()) {
      throw problem("button text is empty");
    }
    if (actions.isEmpty()) {
      throw problem("Text buttons are unallowed in the inline keyboard");
    }
    if (actions.size() > 1) {
      throw problem("a button must do one thing, but has " + actions);
    }
    if (place.forbidden().contains(actions.getFirst())) {
      throw Refusal.badRequest("BUTTON_TYPE_INVALID: " + actions.getFirst());
    }
    if (actions.getFirst().equals("url")) {
      url(button.get("url").asText());
    }
  }

  private static void url(String url) {
    try {
      URI uri = URI.create(url);
      boolean web = Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
      if (!"tg".equals(uri.getScheme()) && (!web || uri.getHost() == null)) {
        throw wrong(url, "Wrong HTTP URL");
      }
    } catch (IllegalArgumentException e) {
      throw wrong(url, e.getMessage());
    }
  }

  private static Refusal wrong(String url, String why) {
    return Refusal.badRequest("inline keyboard button URL '" + url + "' is invalid: " + why);
  }

  private static Refusal problem(String what) {
    return Refusal.badRequest("can't parse inline keyboard button: " + what);
  }
}
