package org.quipu.corpus.reading;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.quipu.corpus.Block;

/** The blocks of a page's article as a reader sees them. */
final class HtmlBody {
  private static final String BOILERPLATE =
      "script, style, noscript, template, nav, aside, form, button, iframe, svg, canvas, object,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n");

  private final ArticleBlocks blocks = new ArticleBlocks();
  private final StringBuilder loose = new StringBuilder();

  private HtmlBody() {}

  /** Reads a page; what is no part of its article is taken out of it. */
  static ArticleBlocks of(Document page) {
    page.select(BOILERPLATE).remove();
    Element article = article(page);
    article.select(article.nameIs("body") ? "header, footer" : "footer").remove();
    HtmlBody body = new HtmlBody();
    body.addChildren(article);
    body.endParagraph();
    return body.blocks;
  }

  private static Element article(Document page) {
    return longest(page.select("article"))
        .or(() -> longest(page.select("main, [role=main]")))
        .orElse(page.body());
  }

  private static Optional<Element> longest(Elements candidates) {
    return candidates.stream()
        .filter(Element::hasText)
        .max(Comparator.comparingInt(element -> element.text().length()));
  }

  private void addChildren(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element && isBlock(element)) {
        endParagraph();
        addBlock(element);
        endParagraph();
      } else {
        HtmlInline.append(child, loose);
      }
    }
  }

  // An inline element around blocks, such as a link around a card, is read as its blocks.
  private static boolean isBlock(Element element) {
    return element.isBlock() || element.children().stream().anyMatch(HtmlBody::isBlock);
  }

  private void endParagraph() {
    for (String paragraph : PARAGRAPH_BREAK.split(loose, -1)) {
      blocks.add(paragraph, Block.Kind.PARAGRAPH);
    }
    loose.setLength(0);
  }

  private void addBlock(Element element) {
    String tag = element.normalName();
    if (HEADINGS.contains(tag)) {
      blocks.addHeading(HtmlInline.of(element), tag.charAt(1) - '0');
    } else {
      switch (tag) {
        case "ul", "ol" -> blocks.add(HtmlList.of(element), Block.Kind.LIST);
        case "table" -> blocks.add(HtmlList.ofTable(element), Block.Kind.LIST);
        case "figcaption" -> blocks.add(HtmlInline.of(element), Block.Kind.CAPTION);
        case "pre" -> blocks.add(element.wholeText(), Block.Kind.PARAGRAPH);
        default -> addChildren(element);
      }
    }
  }
}
