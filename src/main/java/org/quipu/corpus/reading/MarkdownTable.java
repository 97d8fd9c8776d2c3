package org.quipu.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.quipu.corpus.format.table.Table;

/** A table of Markdown. */
final class MarkdownTable {
  private MarkdownTable() {}

  static Table of(TableBlock block) {
    List<String> header = List.of();
    List<List<String>> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          header = cells(row);
        } else {
          rows.add(cells(row));
        }
      }
    }
    return new Table(header, rows);
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(MarkdownInline.of(cell).replace('\n', ' '));
    }
    return cells;
  }
}
