package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.TextBlock.Kind;
import org.quipu.corpus.format.table.Table;

/** Splits markup into paragraphs, headings, lists and tables as a reader sees them, verbatim. */
public final class BodyBlocks {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "noscript", "template", "head", "select", "button", "textarea", "svg");

  // Elements that make an item of a list more than a line.
  private static final String NO_LINE = "h1, h2, h3, h4, h5, h6, table, blockquote, pre, figure";
  private static final int LONGEST_ITEM = 600;
  private static final int LONGEST_DEFINITION = 300;

  private final Map<Element, Integer> places = new HashMap<>();
  // Elements that contain a cut, and so cannot be one block.
  private final Set<Element> cut = new HashSet<>();
  private final List<TextBlock> before = new ArrayList<>();
  private final List<From> from = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int level;

  private BodyBlocks(List<Element> places) {
    for (int i = 0; i < places.size(); i++) {
      this.places.putIfAbsent(places.get(i), i);
      for (Element up = places.get(i).parent(); up != null && cut.add(up); up = up.parent()) {
        // Its ancestors have already been added with another place inside them.
      }
    }
  }

  /**
   * The blocks of an element, cut at given places.
   *
   * @param before the blocks before the first place
   */
  public record Cut(List<TextBlock> before, List<From> from) {}

  /**
   * The blocks from one place to the next.
   *
   * @param place the index of the place in the given list, from 0
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
    Integer place = places.get(element);
    if (place != null) {
      close(around);
      from.add(new From(place, new ArrayList<>()));
    }
    switch (element.normalName()) {
      case "br" -> open.append(TextBlock.LINE_BREAK);
      case "ul", "ol", "menu", "dir" -> listOr(element, around, lines(element));
      case "dl" -> listOr(element, around, definitions(element));
      case "table" ->
          listOr(
              element,
              around,
              TableElement.read(element, BodyBlocks::words)
                  .map(Table::lines)
                  .map(BodyBlocks::bulleted));
      case "pre" -> {
        close(around);
        open.append(element.wholeText().replace('\n', TextBlock.LINE_BREAK));
        close(around);
      }
      default -> inside(element, around);
    }
  }

  private void inside(Element element, Kind around) {
    Kind kind = kindOf(element, around);
    boolean block = element.isBlock() || element.nameIs("td") || element.nameIs("th");
    if (block) {
      close(around);
    }
    walk(element, kind);
    if (block) {
      close(kind);
    }
  }

  private Kind kindOf(Element element, Kind around) {
    String name = element.normalName();
    if (HEADINGS.contains(name)) {
      level = name.charAt(1) - '0';
      return Kind.HEADING;
    }
    return switch (name) {
      case "figcaption", "caption" -> Kind.CAPTION;
      case "blockquote" -> Kind.QUOTE;
      default -> around;
    };
  }

  private void listOr(Element element, Kind around, Optional<List<String>> lines) {
    close(around);
    if (lines.isPresent() && !cut.contains(element)) {
      caption(element);
      if (!lines.get().isEmpty()) {
        add(TextBlock.list(lines.get()));
      }
    } else {
      walk(element, around);
      close(around);
    }
  }

  private void caption(Element table) {
    for (Element child : table.children()) {
      if (child.nameIs("caption") && !words(child).isEmpty()) {
        add(TextBlock.of(Kind.CAPTION, words(child)));
      }
    }
  }

  private static List<String> bulleted(List<String> lines) {
    return lines.stream().map(line -> TextBlock.BULLET + line).toList();
  }

  /** One line per item, with its bullet or number; empty if an item is more than a line. */
  private static Optional<List<String>> lines(Element list) {
    boolean layout =
        !list.select(NO_LINE).isEmpty()
            || list.select("li").stream().anyMatch(item -> item.text().length() > LONGEST_ITEM)
            || list.select("li p").size() > list.select("li").size();
    if (layout) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    addItems(list, lines);
    return Optional.of(lines);
  }

  private static void addItems(Element list, List<String> lines) {
    boolean numbered = list.nameIs("ol");
    int number = number(list.attr("start"));
    for (Element item : list.children()) {
      StringBuilder words = new StringBuilder();
      List<Element> inner = new ArrayList<>();
      if (isList(item)) {
        inner.add(item);
      } else {
        append(item, words, inner);
      }
      String text = TextBlock.fold(words.toString());
      if (!text.isEmpty()) {
        lines.add((numbered ? number + ". " : TextBlock.BULLET) + text);
        number++;
      }
      inner.forEach(below -> addItems(below, lines));
    }
  }

  private static boolean isList(Element element) {
    return switch (element.normalName()) {
      case "ul", "ol", "menu", "dir" -> true;
      default -> false;
    };
  }

  private static int number(String start) {
    return start.strip().matches("\\d{1,6}") ? Integer.parseInt(start.strip()) : 1;
  }

  /** Lines of the form "Term: definition"; empty if the definitions are paragraphs. */
  private static Optional<List<String>> definitions(Element list) {
    if (!list.select(NO_LINE).isEmpty()
        || list.select("dd").isEmpty()
        || list.select("dd").stream().anyMatch(dd -> dd.text().length() > LONGEST_DEFINITION)) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    String term = "";
    for (Element part : list.select("dt, dd")) {
      if (part.nameIs("dt")) {
        term = term.isEmpty() ? words(part) : term + ", " + words(part);
      } else if (!words(part).isEmpty()) {
        lines.add(
            TextBlock.BULLET
                + (term.isEmpty()
                    ? ""
                    : term + (term.endsWith(":") || term.endsWith("?") ? " " : ": "))
                + words(part));
        term = "";
      }
    }
    return Optional.of(lines);
  }

  /** The words of an element on one line. */
  public static String words(Element element) {
    StringBuilder words = new StringBuilder();
    List<Element> lists = new ArrayList<>();
    append(element, words, lists);
    lists.forEach(list -> words.append(' ').append(listed(list)));
    return TextBlock.fold(words.toString());
  }

  private static String listed(Element list) {
    return String.join(", ", list.children().stream().map(BodyBlocks::words).toList());
  }

  /** Appends the words of an element, and collects the lists in it separately. */
  private static void append(Element parent, StringBuilder words, List<Element> lists) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element && isList(element)) {
        lists.add(element);
      } else if (node instanceof Element element && !SILENT.contains(element.normalName())) {
        String space = element.isBlock() || element.nameIs("br") ? " " : "";
        words.append(space);
        append(element, words, lists);
        words.append(space);
      }
    }
  }

  private void close(Kind kind) {
    String raw = open.toString();
    open.setLength(0);
    String text = kind == Kind.HEADING ? TextBlock.fold(raw) : TextBlock.foldLines(raw);
    if (!text.isBlank()) {
      add(kind == Kind.HEADING ? TextBlock.heading(text, level) : TextBlock.of(kind, text));
    }
  }

  private void add(TextBlock block) {
    (from.isEmpty() ? before : from.getLast().blocks()).add(block);
  }
}
