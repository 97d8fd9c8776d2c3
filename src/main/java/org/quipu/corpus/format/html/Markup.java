package org.quipu.corpus.format.html;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.quipu.corpus.format.charset.StatedEncoding;
import org.quipu.corpus.format.charset.TextDecoder;

/** Parses markup and applies {@link Typography}. */
public final class Markup {
  /** Real pages nest a few dozen elements; deeper elements become siblings of the deepest. */
  static final int DEEPEST = 256;

  private Markup() {}

  /**
   * Removes elements from their parents, all at once, because removing many siblings one by one is
   * slow.
   */
  public static void remove(Collection<? extends Node> nodes) {
    Map<Element, Set<Node>> gone = new LinkedHashMap<>();
    for (Node node : nodes) {
      if (node.parent() instanceof Element parent) {
        gone.computeIfAbsent(parent, around -> new HashSet<>()).add(node);
      }
    }
    gone.forEach(
        (parent, children) -> {
          List<Node> kept =
              parent.childNodes().stream().filter(node -> !children.contains(node)).toList();
          parent.empty();
          parent.appendChildren(kept);
        });
  }

  /** A whole page. */
  public static Document page(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    Typography.settle(page);
    return page;
  }

  /** A whole page in an unknown encoding. */
  public static Document page(byte[] html) {
    return page(TextDecoder.decode(html, StatedEncoding.in(html)).text());
  }

  /** A fragment of a page, inside a BODY. */
  public static Element fragment(String html) {
    return page("<body>" + html).body();
  }

  /** An XML document, whose names keep their prefixes. */
  public static Document xml(String xml) {
    return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  /** An XML document in an unknown encoding. */
  public static Document xml(byte[] xml) {
    return xml(TextDecoder.decode(xml, StatedEncoding.in(xml)).text());
  }
}
