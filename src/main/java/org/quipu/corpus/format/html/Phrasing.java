package org.quipu.corpus.format.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Distinguishes inline content from blocks. */
final class Phrasing {
  static final Set<String> BLOCKS =
      Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "select");
  private static final Set<String> PHRASES =
      Set.of(
          "abbr",
          "audio",
          "b",
          "bdo",
          "br",
          "button",
          "cite",
          "code",
          "data",
          "datalist",
          "dfn",
          "em",
          "embed",
          "i",
          "img",
          "input",
          "kbd",
          "label",
          "mark",
          "math",
          "meter",
          "object",
          "output",
          "progress",
          "q",
          "ruby",
          "samp",
          "select",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "textarea",
          "time",
          "var",
          "wbr");

  private Phrasing() {}

  static boolean isPhrase(Node node) {
    if (node instanceof TextNode) {
      return true;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    return PHRASES.contains(element.normalName())
        || (Set.of("a", "del", "ins").contains(element.normalName())
            && element.childNodes().stream().allMatch(Phrasing::isPhrase));
  }

  static boolean isSpace(Node node) {
    return (node instanceof TextNode text && text.isBlank())
        || (node instanceof Element element && element.nameIs("br"));
  }
}
