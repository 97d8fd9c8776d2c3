package org.quipu.corpus.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/**
 * Orders the characters of a two-column page for reading. Some programs write such a page line by
 * line across both columns; the positions of the characters reveal the columns.
 */
final class PdfColumns {
  private static final float GUTTER = 8;
  private static final int FEWEST_ROWS = 3;
  // The least number of characters in a line of a column; table cells are shorter.
  private static final int FEWEST_SIGNS = 20;

  private PdfColumns() {}

  /** The characters in reading order; unchanged if the page does not have two columns. */
  static List<TextPosition> inOrder(List<TextPosition> signs) {
    if (signs.isEmpty()) {
      return signs;
    }
    Map<Integer, List<TextPosition>> rows = new TreeMap<>();
    signs.forEach(
        sign ->
            rows.computeIfAbsent(Math.round(sign.getYDirAdj()), y -> new ArrayList<>()).add(sign));
    float width = signs.getFirst().getPageWidth();
    float best = 0;
    List<List<TextPosition>> most = List.of();
    for (float x = width * 0.4f; x < width * 0.6f; x += 2) {
      float gutter = x;
      List<List<TextPosition>> split =
          rows.values().stream().filter(row -> isSplit(row, gutter)).toList();
      if (split.size() > most.size()) {
        most = split;
        best = x;
      }
    }
    boolean columns =
        most.size() >= FEWEST_ROWS
            && most.size() * 3 >= rows.size() * 2
            && most.stream().mapToInt(List::size).average().orElse(0) >= 2 * FEWEST_SIGNS;
    return columns ? columnByColumn(rows.values(), best) : signs;
  }

  // Text on both sides of the gutter and none in it.
  private static boolean isSplit(List<TextPosition> row, float gutter) {
    return !crosses(row, gutter)
        && row.stream().anyMatch(sign -> sign.getXDirAdj() < gutter)
        && row.stream().anyMatch(sign -> sign.getXDirAdj() >= gutter);
  }

  private static boolean crosses(List<TextPosition> row, float gutter) {
    return row.stream()
        .filter(sign -> !sign.getUnicode().isBlank())
        .anyMatch(
            sign ->
                sign.getXDirAdj() < gutter + GUTTER
                    && sign.getXDirAdj() + sign.getWidthDirAdj() > gutter);
  }

  // A line across both columns, such as a heading, ends the columns above it.
  private static List<TextPosition> columnByColumn(
      Iterable<List<TextPosition>> rows, float gutter) {
    List<TextPosition> ordered = new ArrayList<>();
    List<TextPosition> right = new ArrayList<>();
    for (List<TextPosition> row : rows) {
      if (crosses(row, gutter)) {
        ordered.addAll(right);
        right.clear();
        ordered.addAll(row);
      } else {
        row.forEach(sign -> (sign.getXDirAdj() < gutter ? ordered : right).add(sign));
      }
    }
    ordered.addAll(right);
    return ordered;
  }
}
