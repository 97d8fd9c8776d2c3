package org.quipu.corpus.format.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.archive.ZipArchive;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.html.BodyBlocks;
import org.quipu.corpus.format.html.Markup;
import org.quipu.corpus.format.html.Typography;
import org.quipu.corpus.format.table.Table;
import org.quipu.corpus.format.text.Para;
import org.quipu.corpus.format.text.TextArticles;

/**
 * Reads Word documents (.docx) as printed: paragraphs, headings, list items and table rows,
 * followed by the footnotes. Comments, hidden text, and text that was deleted, struck out or moved
 * away are left out.
 */
public final class DocxReader {
  /** The part with the text, by which the format is recognised. */
  public static final String BODY = "word/document.xml";

  private static final String PROPERTIES = "docProps/core.xml";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");

  private static final Set<String> SILENT =
      Set.of(
          "w:del",
          "w:movefrom",
          "w:deltext",
          "w:instrtext",
          "w:fldsimple",
          "w:pict",
          "w:rt",
          "mc:fallback",
          "w:rpr",
          "w:ppr");

  private static final int LONGEST_CELL = 600;

  private final List<Para> paras = new ArrayList<>();
  private final List<Finding> found = new ArrayList<>();

  /** Reads the articles of a document. */
  public static List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    ZipArchive archive =
        ZipArchive.unpack(
            bytes, name -> name.equals(BODY) || name.equals(PROPERTIES) || NOTES.contains(name));
    DocxReader reader = new DocxReader();
    reader.walk(
        Markup.xml(
            archive
                .file(BODY)
                .orElseThrow(() -> new UnreadableException("a Word file without text"))));
    NOTES.stream().map(archive::file).flatMap(Optional::stream).forEach(reader::addNotes);
    archive.file(PROPERTIES).map(Markup::xml).ifPresent(reader::addProperties);
    return new TextArticles().read(source, Findings.of(reader.found), reader.paras);
  }

  // A text box is inside a paragraph and contains paragraphs of its own.
  private void walk(Element parent) {
    for (Element child : parent.children()) {
      switch (child.normalName()) {
        case "mc:fallback", "w:del", "w:movefrom" -> {}
        case "w:tbl" -> addTable(child);
        case "w:p" -> {
          addParagraph(child);
          walk(child);
        }
        default -> walk(child);
      }
    }
  }

  private void addTable(Element table) {
    List<Element> rows = children(table, "w:tr");
    boolean layout =
        table.getElementsByTag("w:tbl").size() > 1
            || rows.stream().noneMatch(row -> children(row, "w:tc").size() > 1)
            || table.getElementsByTag("w:tc").stream()
                .anyMatch(cell -> cellText(cell).length() > LONGEST_CELL);
    if (layout) {
      table.children().forEach(this::walk);
      return;
    }
    List<List<String>> grid = new ArrayList<>();
    int headers = 0;
    for (Element row : rows) {
      grid.add(cells(row, grid.isEmpty() ? List.of() : grid.getLast()));
      headers += headers == grid.size() - 1 && has(row, "w:tblheader") ? 1 : 0;
    }
    Table read =
        headers == 1 && grid.size() > 1
            ? new Table(grid.getFirst(), grid.subList(1, grid.size()))
            : Table.of(grid);
    read.lines().forEach(line -> paras.add(Para.of(line, Para.Shape.ITEM)));
  }

  private static List<String> cells(Element row, List<String> above) {
    List<String> cells = new ArrayList<>();
    for (Element cell : children(row, "w:tc")) {
      Element merged = cell.getElementsByTag("w:vmerge").first();
      boolean goesOn = merged != null && !merged.attr("w:val").equals("restart");
      cells.add(goesOn && cells.size() < above.size() ? above.get(cells.size()) : cellText(cell));
      String span = value(cell, "w:gridspan");
      for (int i = 1; span.matches("[1-9]\\d?") && i < Integer.parseInt(span); i++) {
        cells.add("");
      }
    }
    return cells;
  }

  private static String cellText(Element cell) {
    return joined(cell.getElementsByTag("w:p"));
  }

  private static List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> child.normalName().equals(name)).toList();
  }

  private void addNotes(byte[] file) {
    for (Element note : Markup.xml(file).select("w|footnote, w|endnote")) {
      String text = note.hasAttr("w:type") ? "" : joined(note.getElementsByTag("w:p"));
      if (!text.isEmpty()) {
        paras.add(Para.of(text, Para.Shape.PLAIN));
      }
    }
  }

  private static String joined(List<Element> paragraphs) {
    return TextBlock.fold(String.join(" ", paragraphs.stream().map(DocxReader::text).toList()));
  }

  private void addParagraph(Element paragraph) {
    String text = TextBlock.fold(text(paragraph));
    if (text.isEmpty()) {
      return;
    }
    String style = value(paragraph, "w:pstyle");
    if (style.equalsIgnoreCase("title") && found.isEmpty()) {
      found.add(Finding.stated(Field.TITLE, text, "title paragraph"));
    } else {
      paras.add(Para.of(text, shape(paragraph, style)));
    }
  }

  private static Para.Shape shape(Element paragraph, String style) {
    if (style.matches(
        "(?i)heading ?[1-9]|(ü|u)berschrift\\d|titre\\d|ttulo\\d|título\\d|subtitle")) {
      return Para.Shape.HEADING;
    }
    return has(paragraph, "w:numpr") ? Para.Shape.ITEM : Para.Shape.PLAIN;
  }

  private static boolean has(Element element, String tag) {
    return !element.getElementsByTag(tag).isEmpty();
  }

  private static String value(Element element, String tag) {
    return Optional.ofNullable(element.getElementsByTag(tag).first())
        .map(property -> property.attr("w:val"))
        .orElse("");
  }

  // Runs are converted to markup, so that superscripts are read as on web pages.
  private static String text(Element paragraph) {
    Element line = new Element("p");
    collect(paragraph, line);
    Typography.settle(line);
    return BodyBlocks.words(line);
  }

  // A text box holds paragraphs of its own, which are read by themselves.
  private static void collect(Element element, Element line) {
    for (Element child : element.children()) {
      switch (child.normalName()) {
        case "w:r" -> addRun(child, line);
        case "w:t", "m:t" -> line.appendText(wholeText(child));
        case "w:tab", "w:br", "w:cr" -> line.appendText(" ");
        case "w:nobreakhyphen" -> line.appendText("\u2011");
        case "w:softhyphen" -> line.appendText("\u00AD");
        case "w:p" -> {}
        default -> {
          if (!SILENT.contains(child.normalName())) {
            collect(child, line);
          }
        }
      }
    }
  }

  private static void addRun(Element run, Element line) {
    Optional<Element> format =
        run.children().stream().filter(child -> child.nameIs("w:rpr")).findFirst();
    boolean unseen =
        format.isPresent()
            && (isOn(format.get(), "w:vanish")
                || isOn(format.get(), "w:strike")
                || isOn(format.get(), "w:dstrike"));
    if (unseen) {
      return;
    }
    String place = format.map(properties -> value(properties, "w:vertalign")).orElse("");
    switch (place) {
      case "superscript" -> collect(run, raised(line, "sup"));
      case "subscript" -> collect(run, raised(line, "sub"));
      default -> collect(run, line);
    }
  }

  // One superscript often consists of several runs.
  private static Element raised(Element line, String tag) {
    return line.lastChild() instanceof Element last && last.nameIs(tag)
        ? last
        : line.appendElement(tag);
  }

  private static boolean isOn(Element properties, String name) {
    return properties.children().stream()
        .filter(property -> property.normalName().equals(name))
        .anyMatch(property -> !Set.of("0", "false", "off").contains(property.attr("w:val")));
  }

  private static String wholeText(Element element) {
    StringBuilder text = new StringBuilder();
    element
        .childNodes()
        .forEach(node -> text.append(node instanceof TextNode t ? t.getWholeText() : ""));
    return text.toString();
  }

  private void addProperties(Document properties) {
    property(properties, "dc:title")
        .ifPresent(title -> found.add(Finding.guessed(Field.TITLE, title, "document properties")));
    property(properties, "dc:creator")
        .ifPresent(
            name ->
                found.add(
                    new Finding(Field.AUTHORS, Byline.split(name), "document properties", true)));
    property(properties, "dc:language")
        .ifPresent(lang -> found.add(Finding.guessed(Field.LANG, lang, "document properties")));
    property(properties, "dcterms:created")
        .flatMap(DateClue::find)
        .ifPresent(
            date ->
                found.add(
                    Finding.guessed(
                        Field.DATE, date.toString(), "day on which the document was made")));
  }

  private static Optional<String> property(Document properties, String tag) {
    return Optional.ofNullable(properties.getElementsByTag(tag).first())
        .map(Element::text)
        .map(TextBlock::fold)
        .filter(text -> !text.isEmpty());
  }
}
