package org.quipu.corpus.format.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Distinguishes tables of data from tables for layout. */
final class DataTables {
  private final Set<Element> tables = new HashSet<>();

  static DataTables in(Element article) {
    DataTables found = new DataTables();
    article.getElementsByTag("table").stream()
        .filter(DataTables::holdsData)
        .forEach(found.tables::add);
    return found;
  }

  private static boolean holdsData(Element table) {
    if (table.attr("role").equals("presentation") || table.attr("datatable").equals("0")) {
      return false;
    }
    Element caption = table.selectFirst("caption");
    if (table.hasAttr("summary")
        || (caption != null && caption.childNodeSize() > 0)
        || !table.select("col, colgroup, tfoot, thead, th").isEmpty()) {
      return true;
    }
    if (table.getElementsByTag("table").size() > 1) {
      return false;
    }
    int rows = 0;
    int columns = 0;
    for (Element row : table.getElementsByTag("tr")) {
      rows += span(row, "rowspan");
      int width = 0;
      for (Element cell : row.getElementsByTag("td")) {
        width += span(cell, "colspan");
      }
      columns = Math.max(columns, width);
    }
    if (columns == 1 || rows == 1) {
      return false;
    }
    return rows >= 10 || columns > 4 || rows * columns > 10;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }

  boolean isData(Element element) {
    return tables.contains(element);
  }

  boolean isInside(Element element) {
    return element.parents().stream().anyMatch(tables::contains);
  }

  boolean isAround(Element element) {
    return element.getElementsByTag("table").stream().anyMatch(tables::contains);
  }
}
