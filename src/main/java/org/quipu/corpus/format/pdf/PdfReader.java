package org.quipu.corpus.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.text.Para;
import org.quipu.corpus.format.text.ParagraphSplitter;
import org.quipu.corpus.format.text.TextArticles;

/** Reads PDFs page by page: drops running heads and page numbers, and joins broken paragraphs. */
public final class PdfReader {
  private static final int MOST_PAGES = 5_000;
  // Names of files and programs, which most PDFs have as their title.
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|microsoft"
              + " word.*|.*\\.(docx?|odt|pdf|indd|tex|qxd|pages|html?)|document\\d*|.{0,3}");

  /** Reads the articles of a PDF. */
  public List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableException("more than " + MOST_PAGES + " pages; split the PDF");
      }
      PdfPages pages = PdfPages.of(pdf);
      List<Para> paras = ParagraphSplitter.splitPages(pages.lines());
      if (paras.isEmpty()) {
        throw new UnreadableException(
            "a PDF without text, probably scanned; run a text recognition (OCR) first");
      }
      Findings findings = findings(pdf.getDocumentInformation(), pages);
      return new TextArticles().read(source, findings, withoutTitle(paras, findings));
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("a PDF that needs a password; save it without one", e);
    }
  }

  private static List<Para> withoutTitle(List<Para> paras, Findings findings) {
    String title = findings.value(Field.TITLE).orElse("");
    return paras.size() > 1 && paras.getFirst().text().equals(title)
        ? paras.subList(1, paras.size())
        : paras;
  }

  private static Findings findings(PDDocumentInformation information, PdfPages pages) {
    List<Finding> found = new ArrayList<>();
    pages
        .largest()
        .ifPresent(
            text ->
                found.add(Finding.guessed(Field.TITLE, text, "largest line of the first page")));
    text(information.getTitle())
        .filter(title -> !NO_TITLE.matcher(title).matches())
        .ifPresent(title -> found.add(Finding.guessed(Field.TITLE, title, "document properties")));
    text(information.getAuthor())
        .map(Byline::split)
        .filter(names -> !names.isEmpty())
        .ifPresent(
            names ->
                found.add(
                    new Finding(Field.AUTHORS, names, "document properties", !arePeople(names))));
    Optional.ofNullable(information.getCreationDate())
        .ifPresent(
            date ->
                found.add(Finding.guessed(Field.DATE, day(date), "day on which the PDF was made")));
    return Findings.of(found);
  }

  // A single word is mostly the name of an account or a program.
  private static boolean arePeople(List<String> names) {
    return names.stream().allMatch(Byline::isPersonName);
  }

  private static Optional<String> text(String property) {
    return Optional.ofNullable(property).map(TextBlock::fold).filter(text -> !text.isEmpty());
  }

  private static String day(Calendar date) {
    return PublicationDate.of(date.toInstant().atZone(date.getTimeZone().toZoneId()).toLocalDate())
        .toString();
  }
}
