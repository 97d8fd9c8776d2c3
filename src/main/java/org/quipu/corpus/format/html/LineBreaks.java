package org.quipu.corpus.format.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Treats two consecutive line breaks as the end of a paragraph. */
final class LineBreaks {
  void toParagraphs(Element body) {
    for (Element first : body.getElementsByTag("br")) {
      if (first.parent() == null) {
        continue;
      }
      boolean several = false;
      Node next = skipSpace(first.nextSibling());
      while (next instanceof Element element && element.nameIs("br")) {
        several = true;
        Node following = skipSpace(element.nextSibling());
        element.remove();
        next = following;
      }
      if (several) {
        gather(first);
      }
    }
  }

  // Everything up to the next double break belongs to the paragraph.
  private static void gather(Element br) {
    Element paragraph = new Element("p");
    br.replaceWith(paragraph);
    Node next = paragraph.nextSibling();
    while (next != null) {
      if (next instanceof Element element
          && element.nameIs("br")
          && isBreak(element.nextElementSibling(), next)) {
        break;
      }
      if (!Phrasing.isPhrase(next)) {
        break;
      }
      Node following = next.nextSibling();
      paragraph.appendChild(next);
      next = following;
    }
    while (paragraph.childNodeSize() > 0
        && Phrasing.isSpace(paragraph.childNode(paragraph.childNodeSize() - 1))) {
      paragraph.childNode(paragraph.childNodeSize() - 1).remove();
    }
    if (paragraph.parent() != null && paragraph.parent().nameIs("p")) {
      paragraph.parent().tagName("div");
    }
  }

  private static boolean isBreak(Element sibling, Node br) {
    return sibling != null && sibling.nameIs("br") && sibling.equals(skipSpace(br.nextSibling()));
  }

  private static Node skipSpace(Node start) {
    Node node = start;
    while (node instanceof TextNode text && text.isBlank()) {
      node = node.nextSibling();
    }
    return node;
  }
}
