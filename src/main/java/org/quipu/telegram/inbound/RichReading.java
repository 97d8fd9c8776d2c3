package org.quipu.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.richtext.RichMessage;

/** Extracts the text of a rich message, one line per block. */
final class RichReading {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The fields of blocks and rich texts that hold text, in display order. */
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
      // A block that the library itself cannot serialise has no text for us.
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
