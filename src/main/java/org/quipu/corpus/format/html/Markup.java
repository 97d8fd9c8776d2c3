package org.quipu.corpus.format.html;

import java.io.UncheckedIOException;
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
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.charset.StatedEncoding;
import org.quipu.corpus.format.charset.TextDecoder;

/** Parses markup and applies {@link Typography}. */
public final class Markup {
  /** Real pages nest a few dozen elements; deeper elements become siblings of the deepest. */
  static final int DEEPEST = 256;

  /** The most {@code <} signs in a document: a million elements, more than any book has. */
  private static final int MOST_TAGS = 2_000_000;

  /** A longer name of an element is none; parsers take very long over such. */
  private static final int LONGEST_NAME = 128;

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
    Document page = Jsoup.parse(bounded(html), "", Parser.htmlParser().setMaxDepth(DEEPEST));
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
    return Jsoup.parse(bounded(xml), "", Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  /** Escapes what only looks like a tag, since its name is too long, and refuses too many tags. */
  private static String bounded(String markup) {
    StringBuilder kept = new StringBuilder();
    int tags = 0;
    int copied = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      if (++tags > MOST_TAGS) {
        throw new UncheckedIOException(
            new UnreadableException("more than " + MOST_TAGS + " tags; split it"));
      }
      if (isNameTooLong(markup, at + 1)) {
        kept.append(markup, copied, at).append("&lt;");
        copied = at + 1;
      }
    }
    return copied == 0 ? markup : kept.append(markup, copied, markup.length()).toString();
  }

  private static boolean isNameTooLong(String markup, int from) {
    int start = from < markup.length() && markup.charAt(from) == '/' ? from + 1 : from;
    if (start >= markup.length() || !Character.isLetter(markup.charAt(start))) {
      return false;
    }
    int end = start;
    while (end < markup.length()
        && end - start <= LONGEST_NAME
        && "/> \t\n\f\r".indexOf(markup.charAt(end)) < 0) {
      end++;
    }
    return end - start > LONGEST_NAME;
  }

  /** An XML document in an unknown encoding. */
  public static Document xml(byte[] xml) {
    return xml(TextDecoder.decode(xml, StatedEncoding.in(xml)).text());
  }
}
