package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds commands, mentions, hashtags and links in what people type, as Telegram does. */
final class EntityDetection {
  private static final Pattern FOUND =
      Pattern.compile(
          "(?<url>https?://[^\\s]+)"
              + "|(?<=^|[\\s(])(?<command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\\w/])"
              + "|(?<![\\w@])(?<mention>@[A-Za-z][A-Za-z0-9_]{3,31})"
              + "|(?<![\\w#])(?<hashtag>#\\p{L}[\\p{L}\\p{N}_]*)");

  private EntityDetection() {}

  static ArrayNode in(String text) {
    ArrayNode entities = Json.array();
    Matcher m = FOUND.matcher(text);
    while (m.find()) {
      entities
          .addObject()
          .put("type", typeOf(m))
          .put("offset", m.start())
          .put("length", m.end() - m.start());
    }
    return entities;
  }

  private static String typeOf(Matcher m) {
    if (m.group("url") != null) {
      return "url";
    }
    if (m.group("command") != null) {
      return "bot_command";
    }
    return m.group("mention") != null ? "mention" : "hashtag";
  }
}
