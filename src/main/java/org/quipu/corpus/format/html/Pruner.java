package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** Removes elements that cannot be part of an article, and wraps loose text in paragraphs. */
final class Pruner {
  private static final Pattern BYLINE_NAMES =
      Pattern.compile("byline|author|dateline|writtenby|p-author", Pattern.CASE_INSENSITIVE);
  private static final Set<String> DROP_IF_EMPTY =
      Set.of("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6");

  private final Strictness strictness;
  private final boolean dropByline;
  private final TitleHeading titleHeading;

  Pruner(Strictness strictness, boolean dropByline, TitleHeading titleHeading) {
    this.strictness = strictness;
    this.dropByline = dropByline;
    this.titleHeading = titleHeading;
  }

  void prune(Document page) {
    Markup.remove(page.select("script, noscript, style, template, link, meta"));
    page.getElementsByTag("font").forEach(font -> font.tagName("span"));
    new LineBreaks().toParagraphs(page.body());
    Set<Element> speaking = speaking(page.body());
    List<Node> waste = new ArrayList<>();
    boolean[] bylineDropped = {false};
    page.body()
        .filter(
            (NodeFilter)
                (node, depth) -> {
                  if (node.equals(page.body())) {
                    return FilterResult.CONTINUE;
                  }
                  boolean byline = dropByline && !bylineDropped[0] && isByline(node);
                  bylineDropped[0] |= byline;
                  if (byline || isWaste(node, speaking)) {
                    waste.add(node);
                    return FilterResult.SKIP_ENTIRELY;
                  }
                  return FilterResult.CONTINUE;
                });
    Markup.remove(waste);
    wrapLooseText(page.body());
  }

  // The elements that contain any text.
  private static Set<Element> speaking(Element body) {
    Set<Element> speaking = new HashSet<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            Element up = text.parent();
            while (up != null && speaking.add(up)) {
              up = up.parent();
            }
          }
        });
    return speaking;
  }

  private boolean isWaste(Node node, Set<Element> speaking) {
    return node instanceof Comment
        || (node instanceof Element element && isWaste(element, speaking));
  }

  private boolean isWaste(Element element, Set<Element> speaking) {
    return Signs.isHidden(element)
        || (element.attr("aria-modal").equals("true") && element.attr("role").equals("dialog"))
        || titleHeading.isRepeatedBy(element)
        || (strictness.names() && (isUnlikely(element) || Signs.isClutter(element)))
        || (DROP_IF_EMPTY.contains(element.normalName()) && isEmpty(element, speaking));
  }

  private static boolean isUnlikely(Element element) {
    return !element.normalName().equals("a")
        && Signs.isUnlikely(element)
        && !Signs.hasAncestor(element, "table")
        && !Signs.hasAncestor(element, "code");
  }

  private static boolean isByline(Node node) {
    return node instanceof Element element && isByline(element);
  }

  private static boolean isByline(Element element) {
    boolean named =
        element.attr("rel").equals("author")
            || element.attr("itemprop").contains("author")
            || BYLINE_NAMES.matcher(element.className() + " " + element.id()).find();
    if (!named) {
      return false;
    }
    int length = element.text().strip().length();
    return length > 0 && length < 100;
  }

  private static boolean isEmpty(Element element, Set<Element> speaking) {
    return !speaking.contains(element)
        && element.children().stream().allMatch(child -> child.nameIs("br") || child.nameIs("hr"));
  }

  // A DIV with inline content only is a paragraph; inline content between a DIV's blocks is wrapped
  // in one.
  private static void wrapLooseText(Element body) {
    for (Element div : body.getElementsByTag("div")) {
      wrapPhrases(div);
      if (hasSingleParagraph(div) && Signs.linkDensity(div) < 0.25) {
        Element paragraph = div.child(0);
        div.replaceWith(paragraph);
      } else if (div.children().stream().noneMatch(Pruner::containsBlock)) {
        div.tagName("p");
      }
    }
  }

  private static void wrapPhrases(Element div) {
    List<Node> run = new ArrayList<>();
    for (Node node : List.copyOf(div.childNodes())) {
      if (Phrasing.isPhrase(node)) {
        if (!run.isEmpty() || !Phrasing.isSpace(node)) {
          run.add(node);
        }
      } else {
        wrap(run);
      }
    }
    wrap(run);
  }

  private static void wrap(List<Node> run) {
    while (!run.isEmpty() && Phrasing.isSpace(run.getLast())) {
      run.removeLast();
    }
    if (!run.isEmpty()) {
      Element paragraph = new Element("p");
      run.getFirst().before(paragraph);
      run.forEach(paragraph::appendChild);
      run.clear();
    }
  }

  private static boolean hasSingleParagraph(Element div) {
    return div.childrenSize() == 1
        && div.child(0).nameIs("p")
        && div.childNodes().stream()
            .noneMatch(node -> node instanceof TextNode text && !text.isBlank());
  }

  private static boolean containsBlock(Element element) {
    return Phrasing.BLOCKS.contains(element.normalName())
        || element.children().stream().anyMatch(Pruner::containsBlock);
  }
}
