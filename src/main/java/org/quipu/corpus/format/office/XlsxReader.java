package org.quipu.corpus.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.archive.ZipArchive;

/** Reads spreadsheets (.xlsx): one article per visible sheet. */
public final class XlsxReader {
  /** The part that lists the sheets, by which the format is recognised. */
  public static final String BOOK = "xl/workbook.xml";

  private static final String STYLES = "xl/styles.xml";
  private static final int MOST_CELLS = 1_000_000;
  private static final int MOST_COLUMNS = 500;

  private int cells;

  private XlsxReader() {}

  /** Reads the sheets; those without a row are left out. */
  public static List<ArticleDraft> read(String source, String name, byte[] bytes)
      throws IOException {
    // Checks the unpacked size before the library unpacks the archive.
    ZipArchive archive = ZipArchive.unpack(bytes, STYLES::equals);
    XlsxReader reader = new XlsxReader();
    try (ReadableWorkbook book =
            new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new ReadingOptions(archive.has(STYLES), true));
        Stream<Sheet> sheets = book.getSheets()) {
      List<Sheet> shown =
          sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
      List<ArticleDraft> articles = new ArrayList<>();
      for (Sheet sheet : shown) {
        String title = shown.size() == 1 ? name : name + ": " + sheet.getName();
        articles.addAll(TableArticles.read(source, title, reader.rows(sheet, book.isDate1904())));
      }
      return articles;
    }
  }

  private List<List<String>> rows(Sheet sheet, boolean since1904) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Stream<Row> stream = sheet.openStream()) {
      for (Iterator<Row> row = stream.iterator(); row.hasNext(); ) {
        rows.add(cells(row.next(), since1904));
      }
    }
    return rows;
  }

  private List<String> cells(Row row, boolean since1904) throws UnreadableException {
    List<String> line = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
      if (++cells > MOST_CELLS) {
        throw new UnreadableException("more than " + MOST_CELLS + " cells; write it as .jsonl");
      }
      Cell cell = row.getCell(column);
      line.add(cell == null ? "" : CellText.of(cell, since1904));
    }
    return line;
  }
}
