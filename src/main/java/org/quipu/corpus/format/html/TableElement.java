package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.quipu.corpus.format.table.Table;

/** Reads the rows of a TABLE element, if it contains data; most old tables are for layout only. */
final class TableElement {
  private static final int LONGEST_CELL = 600;
  private static final int MOST_COLUMNS = 200;
  private static final String BLOCKS =
      "table, h1, h2, h3, h4, h5, h6, blockquote, pre, form, figure";

  private final Function<Element, String> words;
  private final List<List<String>> grid = new ArrayList<>();

  private TableElement(Function<Element, String> words) {
    this.words = words;
  }

  /**
   * Reads a table.
   *
   * @param words reads the text of a cell, on one line
   * @return empty if the table is for layout only
   */
  static Optional<Table> read(Element table, Function<Element, String> words) {
    List<Element> rows = rows(table);
    if (!holdsData(table, rows)) {
      return Optional.empty();
    }
    TableElement reader = new TableElement(words);
    rows.forEach(reader::add);
    int headers = headers(rows);
    return Optional.of(
        headers == 0
            ? Table.of(reader.grid)
            : new Table(
                merged(reader.grid.subList(0, headers)),
                reader.grid.subList(headers, reader.grid.size())));
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("thead") || child.nameIs("tbody") || child.nameIs("tfoot")) {
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(cell -> cell.nameIs("td") || cell.nameIs("th")).toList();
  }

  private static boolean holdsData(Element table, List<Element> rows) {
    if (table.attr("role").equals("presentation")
        || !table.select(BLOCKS).not("table").isEmpty()
        || table.select("table").size() > 1) {
      return false;
    }
    List<List<Element>> cells =
        rows.stream().map(TableElement::cells).filter(row -> !row.isEmpty()).toList();
    boolean several = cells.size() > 1 || !table.select("th").isEmpty();
    boolean columns = cells.stream().filter(row -> row.size() > 1).count() * 2 > cells.size();
    return several
        && columns
        && cells.stream().flatMap(List::stream).allMatch(TableElement::isCellOfData);
  }

  private static boolean isCellOfData(Element cell) {
    return cell.text().length() <= LONGEST_CELL && cell.select("p").size() <= 2;
  }

  // The number of rows of TH cells at the top; a TH at the start of a row is the row's name.
  private static int headers(List<Element> rows) {
    int headers = 0;
    while (headers + 1 < rows.size() && isHeader(rows.get(headers))) {
      headers++;
    }
    return headers;
  }

  private static boolean isHeader(Element row) {
    Element parent = row.parent();
    List<Element> cells = cells(row);
    return (parent != null && parent.nameIs("thead") && !cells.isEmpty())
        || (cells.size() > 1
            && cells.stream().allMatch(cell -> cell.nameIs("th") || !cell.hasText())
            && cells.stream().anyMatch(cell -> cell.nameIs("th")));
  }

  private void add(Element row) {
    int number = grid.size();
    List<String> line = new ArrayList<>();
    grid.add(line);
    for (Element cell : cells(row)) {
      while (line.size() < spans.size()
          && spans.get(line.size()).rows > 0
          && line.size() < MOST_COLUMNS) {
        takeFromAbove(line, number);
      }
      int columns = span(cell, "colspan");
      int rows = span(cell, "rowspan");
      String text = words.apply(cell);
      for (int i = 0; i < columns && line.size() < MOST_COLUMNS; i++) {
        span(line.size()).rows = rows - 1;
        span(line.size()).text = text;
        // A cell that spans several columns applies to each of them only as a common name.
        line.add(i == 0 || cell.nameIs("th") ? text : "");
      }
    }
    while (line.size() < spans.size()
        && spans.get(line.size()).rows > 0
        && line.size() < MOST_COLUMNS) {
      takeFromAbove(line, number);
    }
  }

  private static final class Span {
    private int rows;
    private String text = "";
  }

  private final List<Span> spans = new ArrayList<>();

  private Span span(int column) {
    while (spans.size() <= column) {
      spans.add(new Span());
    }
    return spans.get(column);
  }

  private void takeFromAbove(List<String> line, int row) {
    Span span = spans.get(line.size());
    span.rows--;
    line.add(row == 0 ? "" : span.text);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 1;
  }

  // "2023" above "spring" and "autumn": joins the names of a column from top to bottom.
  private static List<String> merged(List<List<String>> headers) {
    int columns = headers.stream().mapToInt(List::size).max().orElse(0);
    List<String> names = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      names.add(
          String.join(
              " ",
              headers.stream()
                  .filter(row -> at < row.size())
                  .map(row -> row.get(at))
                  .filter(name -> !name.isEmpty())
                  .distinct()
                  .toList()));
    }
    return names;
  }
}
