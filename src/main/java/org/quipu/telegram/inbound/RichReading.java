package org.quipu.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.richtext.RichMessage;

/** Reads the text out of a rich message, one block a line. */
final class RichReading {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where blocks and rich texts hold what they say, in the order in which it is shown. */
  private static final List<String> FIELDS =
      List.of("summary", "text", "blocks", "items", "cells", "caption", "credit");

  private RichReading() {}

  static String text(RichMessage message) {
    StringBuilder text = new StringBuilder();
    try {
      for (JsonNode block : JSON.valueToTree(message).path("blocks")) {
        append(block, text);
        text.append('\n');
      }
    } catch (IllegalArgumentException e) {
      // A block that the library itself cannot write again says nothing to us.
      return "";
    }
    return text.toString().strip();
  }

  private static void append(JsonNode node, StringBuilder text) {
    if (node.isTextual()) {
      text.append(node.textValue());
    } else if (node.isArray()) {
      node.forEach(item -> append(item, text));
    } else if (node.isObject()) {
      FIELDS.forEach(field -> append(node.path(field), text));
    }
  }
}
