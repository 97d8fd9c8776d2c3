package org.quipu.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Converts a Markdown list to lines: every item begins a line with its bullet or number. */
final class MarkdownList {
  private static final String BULLET = "• ";

  private final List<String> lines = new ArrayList<>();

  private MarkdownList() {}

  static String of(Node list) {
    MarkdownList lines = new MarkdownList();
    lines.addItems(list);
    return String.join("\n", lines.lines);
  }

  private void addItems(Node list) {
    int number = list instanceof OrderedList ordered ? firstNumber(ordered) : 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      addItem(item, list instanceof OrderedList ? number + ". " : BULLET);
      number++;
    }
  }

  private static int firstNumber(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null ? 1 : start;
  }

  private void addItem(Node item, String marker) {
    String mark = marker;
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case BulletList list -> addItems(list);
        case OrderedList list -> addItems(list);
        case FencedCodeBlock code -> mark = addLine(mark, code.getLiteral());
        case IndentedCodeBlock code -> mark = addLine(mark, code.getLiteral());
        default -> mark = addLine(mark, MarkdownInline.of(child));
      }
    }
  }

  // The marker precedes only the first line of an item.
  private String addLine(String marker, String text) {
    if (text.isBlank()) {
      return marker;
    }
    lines.add(marker + text.strip());
    return "";
  }
}
