package org.quipu.corpus.importing.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.quipu.corpus.importing.draft.TextBlock;
import org.quipu.corpus.importing.draft.TextBlock.Kind;

/** Cuts markup into paragraphs, headings and list items, verbatim. */
public final class BodyBlocks {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "noscript", "template", "head", "select", "button", "textarea", "svg");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private BodyBlocks() {}

  /** The blocks of an element in reading order. */
  public static List<TextBlock> of(Element element) {
    BodyBlocks cutter = new BodyBlocks();
    cutter.walk(element, Kind.PARAGRAPH);
    cutter.close(Kind.PARAGRAPH);
    return cutter.blocks;
  }

  private void walk(Element parent, Kind kind) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        open.append(text.getWholeText());
      } else if (node instanceof Element element && !SILENT.contains(element.normalName())) {
        enter(element, kind);
      }
    }
  }

  private void enter(Element element, Kind around) {
    switch (element.normalName()) {
      case "br" -> open.append(' ');
      // A row of a table is one paragraph, its cells side by side.
      case "td", "th" -> {
        open.append(' ');
        walk(element, around);
        open.append(' ');
      }
      default -> {
        boolean block =
            element.isBlock() && !(around == Kind.ITEM && element.nameIs("p") && isFirst(element));
        Kind kind = kindOf(element, around);
        if (block) {
          close(around);
        }
        walk(element, kind);
        if (block) {
          close(kind);
        }
      }
    }
  }

  private static boolean isFirst(Element element) {
    return element.previousElementSibling() == null && element.nextElementSibling() == null;
  }

  private static Kind kindOf(Element element, Kind around) {
    String name = element.normalName();
    if (HEADINGS.contains(name)) {
      return Kind.HEADING;
    }
    return switch (name) {
      case "li" -> Kind.ITEM;
      case "blockquote" -> Kind.QUOTE;
      default -> around;
    };
  }

  private void close(Kind kind) {
    String text = TextBlock.fold(open.toString());
    open.setLength(0);
    if (!text.isBlank()) {
      blocks.add(new TextBlock(kind, text));
    }
  }
}
