package org.quipu.corpus.format.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quipu.corpus.format.charset.StatedEncoding;
import org.quipu.corpus.format.charset.TextDecoder;

/** Markup, parsed and with its {@link Typography} settled. */
public final class Markup {
  /** People nest a few dozen elements; what is deeper is set beside the deepest. */
  static final int DEEPEST = 256;

  private Markup() {}

  /** A whole page. */
  public static Document page(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    Typography.settle(page);
    return page;
  }

  /** A whole page whose encoding is not known yet. */
  public static Document page(byte[] html) {
    return page(TextDecoder.decode(html, StatedEncoding.in(html)).text());
  }

  /** A piece of a page, inside a BODY. */
  public static Element fragment(String html) {
    return page("<body>" + html).body();
  }

  /** XML, in which names keep their prefixes. */
  public static Document xml(String xml) {
    return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  /** XML whose encoding is not known yet. */
  public static Document xml(byte[] xml) {
    return xml(TextDecoder.decode(xml, StatedEncoding.in(xml)).text());
  }
}
