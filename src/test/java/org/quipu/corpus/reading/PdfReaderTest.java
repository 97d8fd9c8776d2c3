package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.Block;

class PdfReaderTest {
  @TempDir Path folder;

  @Test
  void paragraphsKnowTheirPage() throws Exception {
    write(List.of(List.of("First page.", "", "More of it."), List.of("Second page.")));
    Collected read = Collected.from(folder);
    assertEquals(List.of("First page.", "More of it.", "Second page."), read.blocks());
    assertEquals(
        List.of(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(2)),
        read.only().text().blocks().stream().map(Block::page).toList());
  }

  @Test
  void linesAreJoinedAndDividedWordsMadeWhole() throws Exception {
    write(
        List.of(
            List.of("A knot in a cord was a num-", "ber, and the colour of", "the cord a thing.")));
    assertEquals(
        List.of("A knot in a cord was a number, and the colour of the cord a thing."),
        Collected.from(folder).blocks());
  }

  @Test
  void runningTitlesAndPageNumbersAreLeftOut() throws Exception {
    write(
        List.of(
            List.of("Knots today", "", "Alpha.", "", "1"),
            List.of("Knots today", "", "Beta.", "", "2"),
            List.of("Knots today", "", "Gamma.", "", "3")));
    assertEquals(List.of("Alpha.", "Beta.", "Gamma."), Collected.from(folder).blocks());
  }

  @Test
  void statedTitleAndAuthorAreTakenAndDatesAreNot() throws Exception {
    write(List.of(List.of("Text.")));
    Collected read = Collected.from(folder);
    assertEquals(Optional.of("All about knots"), read.only().attribution().title());
    assertEquals(List.of("Ana Ruiz"), read.only().attribution().authors());
    assertEquals(Optional.empty(), read.only().attribution().date());
  }

  @Test
  void pdfWithoutTextIsUnreadable() throws Exception {
    write(List.of(List.of()));
    Collected read = Collected.from(folder);
    assertEquals(List.of(), read.articles);
    assertTrue(read.unreadable.getFirst().what().contains("without text"));
  }

  @Test
  void lockedPdfIsUnreadable() throws Exception {
    try (PDDocument document = document(List.of(List.of("Text.")))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(folder.resolve("a.pdf").toFile());
    }
    assertTrue(Collected.from(folder).unreadable.getFirst().what().contains("password"));
  }

  @Test
  void truncatedPdfIsReportedNotThrown() throws Exception {
    write(List.of(List.of("Text.")));
    byte[] whole = Files.readAllBytes(folder.resolve("a.pdf"));
    Files.write(folder.resolve("a.pdf"), java.util.Arrays.copyOf(whole, whole.length / 3));
    Collected read = Collected.from(folder);
    assertEquals(1, read.articles.size() + read.unreadable.size());
  }

  private void write(List<List<String>> pages) throws IOException {
    try (PDDocument document = document(pages)) {
      document.save(folder.resolve("a.pdf").toFile());
    }
  }

  private static PDDocument document(List<List<String>> pages) throws IOException {
    PDDocument document = new PDDocument();
    document.getDocumentInformation().setTitle("All about knots");
    document.getDocumentInformation().setAuthor("Ana Ruiz");
    for (List<String> lines : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.setLeading(14);
        content.newLineAtOffset(72, 720);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return document;
  }
}
