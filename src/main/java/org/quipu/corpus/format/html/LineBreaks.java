package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Treats two consecutive line breaks as the end of a paragraph. The children of an element are
 * replaced all at once, because removing a single one of many costs as much.
 */
final class LineBreaks {
  void toParagraphs(Element body) {
    Set<Element> parents = new LinkedHashSet<>();
    for (Element br : body.getElementsByTag("br")) {
      Element parent = br.parent();
      if (parent != null) {
        parents.add(parent);
      }
    }
    parents.forEach(LineBreaks::settle);
  }

  private static void settle(Element parent) {
    List<Node> nodes = List.copyOf(parent.childNodes());
    List<Node> settled = new ArrayList<>();
    List<List<Node>> contents = new ArrayList<>();
    List<Element> paragraphs = new ArrayList<>();
    int at = 0;
    while (at < nodes.size()) {
      int lastBreak = lastBreak(nodes, at);
      if (lastBreak <= at) {
        settled.add(nodes.get(at++));
        continue;
      }
      Element paragraph = new Element("p");
      settled.add(paragraph);
      paragraphs.add(paragraph);
      List<Node> content = new ArrayList<>();
      contents.add(content);
      at = gather(nodes, at + 1, lastBreak, content);
    }
    if (paragraphs.isEmpty()) {
      return;
    }
    parent.empty();
    parent.appendChildren(settled);
    for (int i = 0; i < paragraphs.size(); i++) {
      paragraphs.get(i).appendChildren(contents.get(i));
    }
    if (parent.nameIs("p")) {
      parent.tagName("div");
    }
  }

  /**
   * The index of the last of the consecutive breaks that begin at an index; -1 if there is no
   * break.
   */
  private static int lastBreak(List<Node> nodes, int at) {
    int last = -1;
    int next = at;
    while (next < nodes.size() && isBreak(nodes.get(next))) {
      last = next;
      next = afterSpace(nodes, next + 1);
    }
    return last;
  }

  // Everything up to the next double break belongs to the paragraph. Returns its end.
  private static int gather(List<Node> nodes, int from, int lastBreak, List<Node> content) {
    int at = from;
    while (at < nodes.size()) {
      Node next = nodes.get(at);
      boolean doubled = at > lastBreak && lastBreak(nodes, at) > at;
      if (doubled || !Phrasing.isPhrase(next)) {
        break;
      }
      if (at > lastBreak || !isBreak(next)) {
        content.add(next);
      }
      at++;
    }
    while (!content.isEmpty() && Phrasing.isSpace(content.getLast())) {
      content.removeLast();
    }
    return at;
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element element && element.nameIs("br");
  }

  private static int afterSpace(List<Node> nodes, int from) {
    int at = from;
    while (at < nodes.size() && nodes.get(at) instanceof TextNode text && text.isBlank()) {
      at++;
    }
    return at;
  }
}
