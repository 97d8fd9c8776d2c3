package org.quipu.corpus.format.office;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.format.Sample;

class TableFilesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Pier,Depth,Berths#North,4 m,12#South,3 m,7
          Pier;Depth;Berths#North;4 m;12#South;3 m;7
          "Pier","Depth","Berths"#"North","4 m",12#South,3 m,7
          """)
  void rowsOfCsvAreReadWithTheirColumns(String csv) throws Exception {
    assertEquals(
        "• North: Depth 4 m; Berths 12\n• South: Depth 3 m; Berths 7",
        CsvReader.read("piers.csv", "piers", csv.replace('#', '\n')).getFirst().text());
  }

  @Test
  void rowsThatHoldTextsAreArticles() throws Exception {
    String text = "The ferry runs again. ".repeat(12).strip();
    ArticleDraft article =
        CsvReader.read(
                "a.csv", "a", "title,author,date,text\nFerry,Vera Sund,2024-02-05," + text + "\n")
            .getFirst();
    assertAll(
        () -> assertEquals(text, article.text()),
        () -> assertEquals(List.of("Vera Sund"), article.findings().authors()),
        () -> assertEquals("2024-02-05", article.findings().value(Field.DATE).orElse("")));
  }

  @Test
  void sheetIsReadAsItIsShown() throws Exception {
    byte[] book =
        Sample.zip(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
                + " PartName='/xl/workbook.xml'"
                + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
            "_rels/.rels",
            "<Relationships"
                + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                + " Id='r1'"
                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                + " Target='xl/workbook.xml'/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet"
                + " name='Piers' sheetId='1' r:id='rId1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships"
                + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                + " Id='rId1'"
                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'"
                + " Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet"
                + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                + row(1, text("A", 1, "Pier"), text("B", 1, "Berths"))
                + row(2, text("A", 2, "North"), "<c r='B2'><v>12</v></c>")
                + "</sheetData></worksheet>");
    ArticleDraft article = XlsxReader.read("piers.xlsx", "piers", book).getFirst();
    assertAll(
        () -> assertEquals("• North: Berths 12", article.text()),
        () -> assertEquals("piers", article.findings().value(Field.TITLE).orElse("")));
  }

  private static String row(int number, String... cells) {
    return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
  }

  private static String text(String column, int row, String text) {
    return "<c r='" + column + row + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.125 | 0.0% | 12.5%
          41200 | #,##0 | 41,200
          9.5 | #,##0.00 [$€-407] | 9.50 €
          45327 | yyyy-mm-dd | 2024-02-05
          45327.5 | d/m/yy h:mm | 2024-02-05 12:00
          0.30000000000000004 | General | 0.3
          1990 | General | 1990
          """)
  void figuresAreWrittenUnderTheirFormat(BigDecimal number, String format, String text) {
    assertEquals(text, CellText.number(number, format, false));
  }
}
