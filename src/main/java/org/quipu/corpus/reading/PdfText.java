package org.quipu.corpus.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

/**
 * The paragraphs of a PDF as its layout shows them. Lines of a paragraph are joined by a space; a
 * hyphen at the end of a line stays where it is, with the line end after it, because nobody can
 * tell whether it belongs to the word.
 */
final class PdfText {
  private static final String PARAGRAPH_END = "\u2029";
  private static final String LINE_END = "\n";

  private PdfText() {}

  static CanonicalText of(PDDocument document) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      pages.add(paragraphs(document, page));
    }
    RunningLines running = RunningLines.in(pages);
    CanonicalText.Builder builder = new CanonicalText.Builder();
    for (int page = 1; page <= pages.size(); page++) {
      for (String paragraph : running.without(pages.get(page - 1))) {
        builder.add(paragraph, Block.Kind.PARAGRAPH, OptionalInt.of(page));
      }
    }
    return builder.build();
  }

  private static List<String> paragraphs(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.setLineSeparator(LINE_END);
    stripper.setParagraphEnd(PARAGRAPH_END);
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : stripper.getText(document).split(PARAGRAPH_END, -1)) {
      String joined = joined(paragraph);
      if (!joined.isEmpty()) {
        paragraphs.add(joined);
      }
    }
    return paragraphs;
  }

  private static String joined(String paragraph) {
    StringBuilder joined = new StringBuilder();
    for (String line : paragraph.strip().split(LINE_END, -1)) {
      String words = line.strip();
      if (!words.isEmpty()) {
        if (!joined.isEmpty()) {
          joined.append(joined.charAt(joined.length() - 1) == '-' ? '\n' : ' ');
        }
        joined.append(words);
      }
    }
    return joined.toString();
  }
}
