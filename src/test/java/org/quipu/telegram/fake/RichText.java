package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Extracts the visible text of rich blocks. */
final class RichText {
  /** The fields that hold text or hold what holds text, in the order in which it is shown. */
  private static final List<String> FIELDS =
      List.of(
          "summary",
          "text",
          "alternative_text",
          "expression",
          "blocks",
          "items",
          "cells",
          "caption",
          "credit");

  private static final List<String> BLOCK_FIELDS = List.of("summary", "blocks", "items", "cells");

  private RichText() {}

  /** One line a block. */
  static String plain(JsonNode blocks) {
    StringBuilder out = new StringBuilder();
    append(blocks, out);
    return out.toString().strip();
  }

  private static void append(JsonNode node, StringBuilder out) {
    if (node.isTextual()) {
      out.append(node.textValue());
    } else if (node.isArray()) {
      node.forEach(n -> append(n, out));
    } else if (node.isObject()) {
      for (String field : FIELDS) {
        append(node.path(field), out);
        if (BLOCK_FIELDS.contains(field) && node.has(field)) {
          newLine(out);
        }
      }
      if (isBlock(node)) {
        newLine(out);
      }
    }
  }

  private static boolean isBlock(JsonNode node) {
    return switch (node.path("type").asText()) {
      case "paragraph", "heading", "pre", "footer", "pullquote", "blockquote", "details" -> true;
      default -> false;
    };
  }

  private static void newLine(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
