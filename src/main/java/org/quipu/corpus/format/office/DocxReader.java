package org.quipu.corpus.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.format.archive.ZipArchive;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;
import org.quipu.corpus.format.text.Para;
import org.quipu.corpus.format.text.TextArticles;

/**
 * Reads Word documents (.docx): paragraphs, headings, list items and the rows of tables, and last
 * the footnotes; comments and deletions not.
 */
public final class DocxReader {
  /** The part that holds the text, and by which the format is known. */
  public static final String BODY = "word/document.xml";

  private static final String PROPERTIES = "docProps/core.xml";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");
  private static final Set<String> SILENT =
      Set.of("w:deltext", "w:instrtext", "w:fldsimple", "w:pict", "mc:fallback", "w:rpr", "w:ppr");

  /** Reads the articles of a document. */
  public List<ArticleDraft> read(String source, byte[] bytes) throws IOException {
    ZipArchive archive =
        ZipArchive.unpack(
            bytes, name -> name.equals(BODY) || name.equals(PROPERTIES) || NOTES.contains(name));
    Document body =
        xml(
            archive
                .file(BODY)
                .orElseThrow(() -> new UnreadableException("a Word file without text")));
    List<Para> paras = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    walk(body, paras, found);
    for (String notes : NOTES) {
      Optional<byte[]> file = archive.file(notes);
      if (file.isPresent()) {
        notes(xml(file.get()), paras);
      }
    }
    Optional<byte[]> properties = archive.file(PROPERTIES);
    if (properties.isPresent()) {
      properties(xml(properties.get()), found);
    }
    return new TextArticles().read(source, Findings.of(found), paras);
  }

  // A text box stands inside a paragraph and holds paragraphs of its own.
  private static void walk(Element parent, List<Para> paras, List<Finding> found) {
    for (Element child : parent.children()) {
      switch (child.normalName()) {
        case "w:tr" -> row(child, paras);
        case "mc:fallback" -> {}
        case "w:p" -> {
          read(child, paras, found);
          walk(child, paras, found);
        }
        default -> walk(child, paras, found);
      }
    }
  }

  // A row of a table is one paragraph, its cells side by side, as on web pages.
  private static void row(Element row, List<Para> paras) {
    add(row.getElementsByTag("w:p"), paras);
  }

  private static void notes(Document notes, List<Para> paras) {
    for (Element note : notes.select("w|footnote, w|endnote")) {
      if (!note.hasAttr("w:type")) {
        add(note.getElementsByTag("w:p"), paras);
      }
    }
  }

  private static void add(List<Element> paragraphs, List<Para> paras) {
    StringBuilder raw = new StringBuilder();
    for (Element paragraph : paragraphs) {
      collect(paragraph, raw);
      raw.append(' ');
    }
    String text = TextBlock.fold(raw.toString());
    if (!text.isEmpty()) {
      paras.add(new Para(text, 0, Para.Shape.PLAIN));
    }
  }

  private static Document xml(byte[] file) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(file), null, "", Parser.xmlParser());
  }

  private static void read(Element paragraph, List<Para> paras, List<Finding> found) {
    StringBuilder raw = new StringBuilder();
    collect(paragraph, raw);
    String text = TextBlock.fold(raw.toString());
    if (text.isEmpty()) {
      return;
    }
    String style = attribute(paragraph, "w:pstyle");
    if (style.equalsIgnoreCase("title") && found.isEmpty()) {
      found.add(Finding.stated(Field.TITLE, text, "title paragraph"));
    } else {
      paras.add(new Para(text, 0, shape(paragraph, style)));
    }
  }

  private static Para.Shape shape(Element paragraph, String style) {
    if (style.matches(
        "(?i)heading ?[1-9]|(ü|u)berschrift\\d|titre\\d|ttulo\\d|título\\d|subtitle")) {
      return Para.Shape.HEADING;
    }
    return paragraph.getElementsByTag("w:numpr").isEmpty() ? Para.Shape.PLAIN : Para.Shape.ITEM;
  }

  private static String attribute(Element paragraph, String tag) {
    return Optional.ofNullable(paragraph.getElementsByTag(tag).first())
        .map(element -> element.attr("w:val"))
        .orElse("");
  }

  // A text box holds paragraphs of its own, which are read by themselves.
  private static void collect(Element element, StringBuilder text) {
    for (Element child : element.children()) {
      switch (child.normalName()) {
        case "w:t" ->
            child
                .childNodes()
                .forEach(node -> text.append(node instanceof TextNode t ? t.getWholeText() : ""));
        case "w:tab", "w:br", "w:cr" -> text.append(' ');
        case "w:nobreakhyphen" -> text.append('\u2011');
        case "w:p" -> {}
        default -> {
          if (!SILENT.contains(child.normalName())) {
            collect(child, text);
          }
        }
      }
    }
  }

  private static void properties(Document properties, List<Finding> found) {
    text(properties, "dc:title")
        .ifPresent(title -> found.add(Finding.guessed(Field.TITLE, title, "document properties")));
    text(properties, "dc:creator")
        .ifPresent(
            name ->
                found.add(
                    new Finding(Field.AUTHORS, Byline.split(name), "document properties", true)));
    text(properties, "dc:language")
        .ifPresent(lang -> found.add(Finding.guessed(Field.LANG, lang, "document properties")));
    text(properties, "dcterms:created")
        .flatMap(DateClue::find)
        .ifPresent(
            date ->
                found.add(
                    Finding.guessed(
                        Field.DATE, date.toString(), "day on which the document was made")));
  }

  private static Optional<String> text(Document properties, String tag) {
    return Optional.ofNullable(properties.getElementsByTag(tag).first())
        .map(Element::text)
        .map(TextBlock::fold)
        .filter(text -> !text.isEmpty());
  }
}
