package org.quipu.corpus.format.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text. Each row is written with the names of the columns, so that it can be quoted on
 * its own: {@code Heating: 2023 41,200 euros; 2024 47,900 euros}.
 *
 * @param header the names of the columns; empty if there are none
 * @param rows the cells of each row, on one line each, empty ones included
 */
public record Table(List<String> header, List<List<String>> rows) {
  /** The longest cell that can be a column's name. */
  private static final int LONGEST_NAME = 80;

  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Creates a table whose markup does not mark its header. */
  public static Table of(List<List<String>> rows) {
    boolean headed = rows.size() > 1 && isHeader(rows.getFirst(), rows.subList(1, rows.size()));
    return headed
        ? new Table(rows.getFirst(), rows.subList(1, rows.size()))
        : new Table(List.of(), rows);
  }

  /**
   * Creates a table from a separate file, whose first row contains names unless it contains
   * figures.
   */
  public static Table headed(List<List<String>> rows) {
    List<String> first = rows.getFirst();
    boolean headed =
        rows.size() > 1 && areNames(first) && first.stream().noneMatch(Table::isNumber);
    return headed ? new Table(first, rows.subList(1, rows.size())) : new Table(List.of(), rows);
  }

  private static boolean isNumber(String cell) {
    return hasDigit(cell) && cell.chars().noneMatch(Character::isLetter) && cell.length() != 4;
  }

  // Names of columns are short and distinct, and have no digits if the cells below have.
  private static boolean isHeader(List<String> first, List<List<String>> below) {
    if (!areNames(first)) {
      return false;
    }
    int[] figures = new int[first.size()];
    for (List<String> row : below) {
      for (int column = 0; column < Math.min(row.size(), figures.length); column++) {
        figures[column] += hasDigit(row.get(column)) ? 1 : 0;
      }
    }
    for (int column = 0; column < first.size(); column++) {
      String name = first.get(column);
      if (!name.isEmpty() && !hasDigit(name) && figures[column] * 2 > below.size()) {
        return true;
      }
    }
    // Without figures, a header is recognised only in a table of some length.
    return below.size() >= 2
        && below.stream().anyMatch(row -> row.stream().anyMatch(Table::isLong));
  }

  private static boolean areNames(List<String> cells) {
    List<String> names = cells.stream().filter(name -> !name.isEmpty()).toList();
    return names.size() >= 2
        && names.size() >= cells.size() - 1
        && names.stream().distinct().count() == names.size()
        && names.stream().allMatch(name -> name.length() <= LONGEST_NAME && !isSentence(name));
  }

  private static boolean isLong(String cell) {
    return cell.length() > LONGEST_NAME || isSentence(cell);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean isSentence(String text) {
    return !text.isEmpty() && ".!?…。！？؟".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** One line per non-empty row. */
  public List<String> lines() {
    boolean prose = isProse();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String line = line(row, prose);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  // A question and its answer, a term and its definition: the second column needs no name.
  private boolean isProse() {
    return header.size() == 2
        && rows.stream().filter(row -> row.size() > 1 && isSentence(row.get(1))).count() * 2
            > rows.size();
  }

  private String line(List<String> row, boolean prose) {
    StringBuilder line = new StringBuilder();
    String separator = "";
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      if (!cell.isEmpty()) {
        line.append(separator).append(column == 0 || prose ? "" : name(column)).append(cell);
        separator = column > 0 ? "; " : isSentence(cell) ? " " : ": ";
      }
    }
    return line.toString();
  }

  private String name(int column) {
    String name = column < header.size() ? header.get(column) : "";
    String bare = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    return bare.isEmpty() ? "" : bare + " ";
  }
}
