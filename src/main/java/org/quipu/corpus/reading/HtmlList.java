package org.quipu.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A list or a table of a page as lines. */
final class HtmlList {
  private static final String BULLET = "• ";

  private final List<String> lines = new ArrayList<>();

  private HtmlList() {}

  /** One line an item, with its bullet or number; the items of inner lists stand among them. */
  static String of(Element list) {
    HtmlList lines = new HtmlList();
    lines.addItems(list);
    return String.join("\n", lines.lines);
  }

  /** One line a row, its cells separated by tabs. */
  static String ofTable(Element table) {
    List<String> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = row.select("> td, > th").stream().map(HtmlList::line).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(String.join("\t", cells));
      }
    }
    return String.join("\n", rows);
  }

  private void addItems(Element list) {
    int number = list.hasAttr("start") ? number(list.attr("start")) : 1;
    for (Element item : list.children()) {
      addItem(item, list.normalName().equals("ol") ? number + ". " : BULLET);
      number++;
    }
  }

  private static int number(String start) {
    try {
      return Integer.parseInt(start.strip());
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private void addItem(Element item, String marker) {
    StringBuilder words = new StringBuilder();
    List<Element> inner = new ArrayList<>();
    for (Node child : item.childNodes()) {
      if (child instanceof Element element && isList(element)) {
        inner.add(element);
      } else {
        HtmlInline.append(child, words);
        words.append(child instanceof Element element && element.isBlock() ? " " : "");
      }
    }
    if (!words.toString().isBlank()) {
      lines.add(marker + words.toString().replace('\n', ' ').strip());
    }
    inner.forEach(this::addItems);
  }

  private static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }

  private static String line(Element cell) {
    return HtmlInline.of(cell).replace('\n', ' ');
  }
}
