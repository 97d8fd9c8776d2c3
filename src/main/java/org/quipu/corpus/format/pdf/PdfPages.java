package org.quipu.corpus.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.quipu.corpus.draft.TextBlock;

/**
 * The text of a PDF, paragraph by paragraph.
 *
 * @param lines the lines of each page, with blank lines between paragraphs
 * @param largest the text in the largest type on the first page, if it is larger than the rest
 */
record PdfPages(List<List<String>> lines, Optional<String> largest) {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iU)[\\[(–— -]*(page |p\\. ?|página |seite )?\\d{1,4}( ?(of|/|de|von)"
              + " ?\\d{1,4})?[\\])–— -]*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int FEWEST_PAGES = 3;
  private static final int EDGE_LINES = 2;

  static PdfPages of(PDDocument pdf) throws IOException {
    Lines stripper = new Lines();
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(List.of(withoutSoftHyphens(stripper.getText(pdf)).split("\n", -1)));
    }
    return new PdfPages(withoutEdges(pages), stripper.largest());
  }

  // Inside a line, soft hyphens mark places where a word could have been divided, but was not.
  private static String withoutSoftHyphens(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean inside = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
      if (text.charAt(i) != '\u00AD' || !inside) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  // Lines at the edge of most pages, identical but for numbers, are running heads and not text.
  private static List<List<String>> withoutEdges(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      edges(page).stream()
          .map(page::get)
          .map(PdfPages::shape)
          .distinct()
          .forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }
    List<List<String>> kept = new ArrayList<>();
    for (List<String> page : pages) {
      List<Integer> edges = edges(page);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        boolean running =
            edges.contains(i)
                && ((pages.size() >= FEWEST_PAGES
                        && counts.getOrDefault(shape(page.get(i)), 0) * 2 > pages.size())
                    || PAGE_NUMBER.matcher(page.get(i).strip()).matches());
        if (!running) {
          lines.add(page.get(i));
        }
      }
      kept.add(lines);
    }
    return kept;
  }

  private static List<Integer> edges(List<String> page) {
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).isBlank()) {
        full.add(i);
      }
    }
    if (full.size() <= 2 * EDGE_LINES) {
      return full.isEmpty() ? full : List.of(full.getFirst(), full.getLast());
    }
    List<Integer> edges = new ArrayList<>(full.subList(0, EDGE_LINES));
    edges.addAll(full.subList(full.size() - EDGE_LINES, full.size()));
    return edges;
  }

  private static String shape(String line) {
    return DIGITS.matcher(line.strip()).replaceAll("0");
  }

  /**
   * Writes lines with a blank line between paragraphs, and records the font sizes of the first
   * page.
   */
  private static final class Lines extends PDFTextStripper {
    private final List<String> firstPage = new ArrayList<>();
    private final List<Float> sizes = new ArrayList<>();

    Lines() {
      setLineSeparator("\n");
      setParagraphEnd("\n");
      setSortByPosition(false);
    }

    @Override
    protected void writePage() throws IOException {
      charactersByArticle.replaceAll(PdfColumns::inOrder);
      super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      if (getCurrentPageNo() == 1 && !text.isBlank() && !positions.isEmpty()) {
        firstPage.add(text);
        sizes.add(positions.getFirst().getFontSizeInPt());
      }
      super.writeString(text, positions);
    }

    Optional<String> largest() {
      float largest = sizes.stream().max(Float::compare).orElse(0f);
      float usual = sizes.stream().sorted().skip(sizes.size() / 2).findFirst().orElse(0f);
      if (largest < usual * 1.15f) {
        return Optional.empty();
      }
      StringBuilder title = new StringBuilder();
      for (int i = 0; i < sizes.size(); i++) {
        if (sizes.get(i) >= largest - 0.1f) {
          title.append(firstPage.get(i)).append(' ');
        } else if (!title.isEmpty()) {
          break;
        }
      }
      String text = TextBlock.fold(title.toString());
      return text.length() >= 4 && text.length() <= 250 ? Optional.of(text) : Optional.empty();
    }
  }
}
