package org.quipu.corpus.reading;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Running text of a page: white space collapsed as browsers do, {@code br} a line end. */
final class HtmlInline {
  private HtmlInline() {}

  static String of(Node node) {
    StringBuilder words = new StringBuilder();
    append(node, words);
    return words.toString().strip();
  }

  static void append(Node node, StringBuilder words) {
    NodeTraversor.traverse(
        (part, depth) -> {
          if (part instanceof TextNode text) {
            appendCollapsed(text.getWholeText(), words);
          } else if (part instanceof Element element && element.normalName().equals("br")) {
            dropTrailingSpace(words);
            words.append('\n');
          } else if (part instanceof Element element && depth > 0 && element.isBlock()) {
            appendCollapsed(" ", words);
          }
        },
        node);
  }

  private static void appendCollapsed(String text, StringBuilder words) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
        words.append(c);
      } else if (!words.isEmpty() && !endsInSpace(words)) {
        words.append(' ');
      }
    }
  }

  private static boolean endsInSpace(StringBuilder words) {
    char last = words.charAt(words.length() - 1);
    return last == ' ' || last == '\n';
  }

  private static void dropTrailingSpace(StringBuilder words) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
      words.setLength(words.length() - 1);
    }
  }
}
