package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.TextBlock.Kind;

/** Cuts markup into paragraphs, headings and list items, verbatim. */
public final class BodyBlocks {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "noscript", "template", "head", "select", "button", "textarea", "svg");

  private final List<Element> places;
  private final List<TextBlock> before = new ArrayList<>();
  private final List<From> from = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private BodyBlocks(List<Element> places) {
    this.places = places;
  }

  /**
   * The blocks of an element, cut at some places in it.
   *
   * @param before the blocks before the first place
   */
  public record Cut(List<TextBlock> before, List<From> from) {}

  /**
   * The blocks from one place to the next.
   *
   * @param place the position of the place, from 0, in the list that was given
   */
  public record From(int place, List<TextBlock> blocks) {}

  /** The blocks of an element in reading order. */
  public static List<TextBlock> of(Element element) {
    return cut(element, List.of()).before();
  }

  /** The blocks of an element in reading order, cut where some elements in it begin. */
  public static Cut cut(Element element, List<Element> places) {
    BodyBlocks cutter = new BodyBlocks(places);
    cutter.walk(element, Kind.PARAGRAPH);
    cutter.close(Kind.PARAGRAPH);
    return new Cut(cutter.before, cutter.from);
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
    int place = places.isEmpty() ? -1 : places.indexOf(element);
    if (place >= 0) {
      close(around);
      from.add(new From(place, new ArrayList<>()));
    }
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
      (from.isEmpty() ? before : from.getLast().blocks()).add(new TextBlock(kind, text));
    }
  }
}
