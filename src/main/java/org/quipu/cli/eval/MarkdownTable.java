package org.quipu.cli.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown table whose columns also line up in a terminal: the first is left-aligned, the others
 * right-aligned.
 */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... header) {
    row(header);
  }

  /** Adds a row with as many cells as the header. */
  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Prints the table after an empty line; nothing if it has no row. */
  void print(PrintStream out) {
    if (rows.size() < 2) {
      return;
    }
    int[] widths = widths();
    out.println();
    for (int i = 0; i < rows.size(); i++) {
      out.println(line(rows.get(i), widths));
      if (i == 0) {
        out.println(ruler(widths));
      }
    }
  }

  private int[] widths() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String blanks = " ".repeat(widths[column] - cell.length());
      line.append(' ').append(column == 0 ? cell + blanks : blanks + cell).append(" |");
    }
    return line.toString();
  }

  private static String ruler(int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      line.append("-".repeat(widths[column] + 1)).append(column == 0 ? "-|" : ":|");
    }
    return line.toString();
  }
}
