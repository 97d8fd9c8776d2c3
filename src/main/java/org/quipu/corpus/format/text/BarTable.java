package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.table.Table;

/** Recognises a table written with bars, as in Markdown: names, a rule, and one row per line. */
final class BarTable {
  private BarTable() {}

  /** The end of the table that begins at a line; that line itself if none begins there. */
  static int end(List<String> lines, int from) {
    boolean begins =
        from + 1 < lines.size() && lines.get(from).indexOf('|') >= 0 && isRule(lines.get(from + 1));
    if (!begins) {
      return from;
    }
    int end = from + 2;
    while (end < lines.size() && lines.get(end).indexOf('|') >= 0) {
      end++;
    }
    return end;
  }

  // |---|:--:|
  private static boolean isRule(String line) {
    return line.indexOf('-') >= 0
        && line.indexOf('|') >= 0
        && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t');
  }

  static List<String> rows(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      rows.add(cells(line));
    }
    return new Table(cells(lines.getFirst()), rows).lines();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String text = line.strip();
    for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(TextBlock.fold(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(TextBlock.fold(cell.toString()));
    }
    return cells;
  }
}
