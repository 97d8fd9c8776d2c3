package org.quipu.corpus.format.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.Sample;

/** Word documents are read as they print. */
final class DocxReaderTest {
  private static final String NAMESPACE =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
  private static final String CUT = "Only the green ones float, and only the old ones are dry.";
  private static final String LAST = "Reeds are cut in the dry months, and the boats last a year.";

  private static ArticleDraft read(String body, String... others) throws IOException {
    String document = "<w:document" + NAMESPACE + "><w:body>" + body + "</w:body></w:document>";
    String[] parts = Arrays.copyOf(new String[] {DocxReader.BODY, document}, 2 + others.length);
    System.arraycopy(others, 0, parts, 2, others.length);
    return DocxReader.read("boats.docx", Sample.zip(parts)).getFirst();
  }

  private static List<String> texts(ArticleDraft article) {
    return article.blocks().stream().map(TextBlock::text).toList();
  }

  private static String paragraph(String properties, String runs) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space='preserve'>"
        + text
        + "</w:t></w:r>";
  }

  private static String plain(String text) {
    return paragraph("", run("", text));
  }

  @Test
  void aParagraphInTheStyleOfAHeadingIsOne() throws IOException {
    ArticleDraft article =
        read(
            plain(LAST)
                + paragraph("<w:pStyle w:val='Heading2'/>", run("", "Cutting"))
                + plain(CUT));
    assertEquals(List.of(LAST, "Cutting", CUT), texts(article));
    assertEquals(TextBlock.Kind.HEADING, article.blocks().get(1).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>never </w:t></w:r></w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>never </w:t></w:r>",
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>never </w:t></w:r>",
        "<w:r><w:instrText>never </w:instrText></w:r>"
      })
  void whatIsDeletedHiddenOrStruckOutIsNotRead(String unseen) throws IOException {
    ArticleDraft article =
        read(paragraph("", run("", "Boats ") + unseen + run("", "of reeds sink after a year.")));
    assertEquals(List.of("Boats of reeds sink after a year."), texts(article));
  }

  @Test
  void aRunThatIsExpresslyNotStruckOutIsRead() throws IOException {
    ArticleDraft article =
        read(paragraph("", run("", "Boats ") + run("<w:strike w:val='0'/>", "sink after a year.")));
    assertEquals(List.of("Boats sink after a year."), texts(article));
  }

  @Test
  void aRowOfATableIsALineWithItsColumns() throws IOException {
    String table =
        "<w:tbl>" + row("Pier", "Depth") + row("North", "4 m") + row("South", "3 m") + "</w:tbl>";
    assertEquals(
        List.of(LAST, "• North: Depth 4 m", "• South: Depth 3 m"),
        texts(read(plain(LAST) + table)).stream().flatMap(text -> text.lines()).toList());
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(plain(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  @Test
  void footnotesComeLastAndTheirRulersAreNotRead() throws IOException {
    String notes =
        "<w:footnotes"
            + NAMESPACE
            + "><w:footnote w:type='separator'>"
            + plain("ruler")
            + "</w:footnote><w:footnote>"
            + plain("Reeds of the lake grow in shallow water, as the fishermen say.")
            + "</w:footnote></w:footnotes>";
    assertEquals(
        List.of(LAST, "Reeds of the lake grow in shallow water, as the fishermen say."),
        texts(read(plain(LAST), "word/footnotes.xml", notes)));
  }

  @Test
  void thePropertiesOfTheFileNameTitleAndAuthor() throws IOException {
    String properties =
        "<p xmlns:dc='d'><dc:title>Boats of reeds</dc:title><dc:creator>Vera Sund</dc:creator></p>";
    ArticleDraft article = read(plain(LAST), "docProps/core.xml", properties);
    assertEquals("Boats of reeds", article.findings().value(Field.TITLE).orElse(""));
    assertEquals(List.of("Vera Sund"), article.findings().authors());
  }

  @Test
  void anArchiveWithoutTextIsRefused() throws IOException {
    byte[] empty = Sample.zip("docProps/core.xml", "<p/>");
    assertThrows(UnreadableException.class, () -> DocxReader.read("empty.docx", empty));
  }
}
