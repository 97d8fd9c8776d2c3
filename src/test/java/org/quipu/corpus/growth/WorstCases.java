package org.quipu.corpus.growth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.quipu.corpus.format.Sample;

/**
 * Documents that are made to cost a reader as much as they can, in any size: runs of one sign,
 * pieces repeated, elements nested or in a row.
 */
final class WorstCases {
  private static final String PROSE =
      "The reeds are cut in the dry months, when the water is low, and carried to the shore. ";

  /** Signs that a rule somewhere looks for, alone and in runs. */
  private static final List<String> SIGNS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "{",
          "\"",
          "'",
          "-",
          "_",
          "*",
          "#",
          " ",
          "\u00A0",
          "\t",
          ".",
          ",",
          ":",
          ";",
          "@",
          "|",
          "&",
          "\\",
          "/",
          "=",
          "+",
          "~",
          "`",
          "^",
          "$",
          "%",
          "!",
          "?",
          "0",
          "A",
          "a",
          "\u0301",
          "\u2028",
          "\u200B",
          "\u00AD",
          "«",
          "“",
          "‹",
          "—",
          "…",
          "\uD83D\uDE00",
          "永",
          "\n",
          "\n\n",
          "\n ",
          "<<‹…");

  /** Pieces of what rules know: bylines, dates, addresses, fields, lists, quotations. */
  private static final List<String> PIECES =
      List.of(
          "a, ",
          "A. ",
          "Ab ",
          "By Ana ",
          "By Ana Quispe\n",
          "By Ana Quispe\n\n",
          "Ana Quispe, ",
          "Ana Quispe and ",
          "1. a\n",
          "12. a\n\n",
          "> ",
          "> a\n",
          "- a\n",
          "- a\n\n",
          "Mr. ",
          "e.g. ",
          "http://a.example ",
          "12 May 2021 ",
          "12 May 2021\n\n",
          "2021-05-12\n",
          "| a ",
          "|a|b|\n|-|-|\n",
          "x@y.example ",
          "(a) ",
          "\"a\" ",
          "a\n",
          "A\n\n",
          "a—",
          "a-\n",
          "From: a\n",
          "From: Ana\nSent: 1 May 2021\nTo: b\nSubject: c\n\na\n\n",
          "On 1 May 2021 Ana wrote:\n> a\n",
          "Ana says:\n\na\n\n",
          "Ana, 12 May 2021\n\na\n\n",
          "Comments\n\n",
          "Share this\n\n",
          "Source: a\n\n",
          "Photo: a\n\n",
          "Published in a\n\n",
          "a a a a a a\n",
          "Title of a text\n\n" + PROSE + "\n\n",
          PROSE,
          PROSE + "\n",
          PROSE + "\n\n",
          "a b c d e f g h i,\n\n",
          "[1] ",
          "[a](b) ",
          "![a](b)",
          "**a** ",
          "*a _b_ ",
          "# a\n",
          "a\n=\n",
          "~~~\n",
          "<div>\n",
          "&amp;",
          "&#x41;",
          "&",
          "---\n",
          "...\n",
          "a: b\n",
          "=20",
          "=?utf-8?q?a?= ",
          "¿a? ",
          "¡a! ",
          "“a” ",
          "a. b. c. ",
          "a.b.c.",
          "1,2,3;",
          "\"a\",\"b\"\n",
          "\"\"",
          "a\tb\n",
          "Dr. A. B. C. ",
          "ABC ",
          "ABC. ",
          "Q: a?\nA: b.\n\n",
          "p. 12 ",
          "\u00A0a ");

  private static final List<String> TAGS =
      List.of(
          "<div>",
          "<p>",
          "<b>",
          "<i>a",
          "<a href=x>",
          "<ul><li>",
          "<ol><li>a",
          "<blockquote>",
          "<table><tr><td>",
          "<table><tr><td>a",
          "<section><h2>a</h2>",
          "<article>",
          "<span>a",
          "<font>",
          "<sup>1",
          "<svg>",
          "<math>",
          "<template>",
          "<select><option>",
          "<form>",
          "<dl><dt>a<dd>",
          "<details><summary>a",
          "<figure><figcaption>a",
          "<nav>a",
          "<header>a",
          "<li>",
          "<h1>a");

  private static final List<String> SIBLINGS =
      List.of(
          "<p>a</p>",
          "<p>" + PROSE + "</p>",
          "<p>By Ana Quispe</p>",
          "<br>",
          "a<br>",
          "a<br><br>",
          "<a href=x>y</a>",
          "<p><a href=x>y</a></p>",
          "<span>a</span>",
          "<b>a</b>",
          "<sup>1</sup>",
          "<h1>a</h1>",
          "<h2>A heading</h2><p>" + PROSE + "</p>",
          "<ul><li>a</li></ul>",
          "<li>a</li>",
          "<tr><td>a</td></tr>",
          "<td>a</td>",
          "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
          "<div>a</div>",
          "<div class=comment><p>" + PROSE + "</p></div>",
          "<div class=comment><span class=author>Ana</span><time>2021-05-12</time><p>"
              + PROSE
              + "</p></div>",
          "<li class=comment id=c><cite>Ana</cite><p>a</p></li>",
          "<time datetime=2021-05-12>a</time>",
          "<meta name=author content=a>",
          "<meta property=og:title content=a>",
          "<meta name=\"citation_author\" content=\"Ana Quispe\">",
          "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"a\"}</script>",
          "<!-- a -->",
          "<img alt=a src=b>",
          "<figure><img><figcaption>a</figcaption></figure>",
          "<blockquote>a</blockquote>",
          "<address>a</address>",
          "<div class=byline>By Ana</div>",
          "<p class=date>12 May 2021</p>",
          "<article><h2>a</h2><p>" + PROSE + "</p></article>",
          "<p hidden>a</p>",
          "<title>a</title>",
          "<base href=a>",
          "<q>a</q>",
          "<rt>a</rt>",
          "<dt>a</dt><dd>b</dd>",
          "<pre>a\n</pre>",
          "<hr>",
          "<nav><a href=b>c</a></nav>",
          "<footer>a</footer>",
          "<link rel=canonical href=http://a.example>",
          "</p>",
          "</div>",
          "<p>a",
          "<td>",
          "&lt;",
          "&eacute",
          "<a",
          "<");

  /**
   * One document in any size.
   *
   * @param name of the file
   * @param what for people
   * @param make of a number of units
   * @param size so many units cost enough to be measured, where they cost more than their share
   */
  record Case(String name, String what, IntFunction<byte[]> make, int size) {
    @Override
    public String toString() {
      return name + " " + what.replace("\n", "\\n");
    }
  }

  private WorstCases() {}

  /** What once cost the square of its size or worse. */
  static Stream<Case> onceSlow() {
    String head = "MIME-Version: 1.0\r\nSubject: Fwd: T\r\n\r\n---- Forwarded message ----\r\n";
    return Stream.of(
        filled("a.eml", head + "From: ", "<<‹", "@@@\r\nDate: x\r\nTo: b\r\n\r\n" + PROSE),
        filled("a.html", "<meta name=author content='", "(", "@@@'><p>" + PROSE),
        filled("a.txt", "a", "\u00A0", "b"),
        filled("a.md", "a", "#", "b"),
        filled("a.txt", "# ", "#", "x"),
        filled("a.rss", "<rss><channel><item><author>", "(", "@@@</author></item></channel></rss>"),
        filled("a.txt", "By ", "\"", "@@@"),
        filled("a.html", "<article>", "a<br><br>", "</article>"),
        filled("a.html", "<article>", "<sup>1</sup>", "</article>"),
        filled("a.html", "<article>", "<a", "</article>"),
        numberedText("paragraphs that differ", i -> PROSE + i + ".\n\n"),
        filled("a.txt", PROSE + "\n\n", "Share this\n\n", ""));
  }

  static Stream<Case> all() {
    return Stream.of(texts(), pages(), mails(), feeds(), tables(), books(), words(), scans())
        .flatMap(cases -> cases);
  }

  /** Half of a document, in bytes; {@code -Dgrowth.bytes=1000000} for a long run. */
  private static final int BYTES = Integer.getInteger("growth.bytes", 1 << 16);

  private static Case filled(String file, String before, String piece, String after) {
    String shown = piece.length() > 40 ? piece.substring(0, 40) + "…" : piece;
    return new Case(
        file,
        before + "(" + shown + ")*" + after,
        size -> utf8(before + piece.repeat(Math.max(1, size / piece.length())) + after),
        BYTES);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // The same as an imported file, as an article of a corpus, and as a mail.
  private static Stream<Case> texts() {
    List<Case> cases = new ArrayList<>();
    for (String piece : pieces()) {
      cases.add(filled("a.txt", "", piece, ""));
      cases.add(filled("a.md", "", piece, ""));
      cases.add(filled("a.txt", PROSE + "\n\na", piece, "b\n\n" + PROSE));
    }
    cases.add(filled("a.md", "a", "#", "b"));
    for (String sign : SIGNS) {
      cases.add(filled("a.txt", "By ", sign, "@@@"));
      cases.add(filled("a.md", "# ", sign, "x"));
      cases.add(filled("a.md", "---\ntitle: ", sign, "\n---\nText."));
      cases.add(filled("a.jsonl", "{\"text\":\"a", json(sign), "b\"}"));
    }
    cases.add(numberedText("paragraphs that differ", i -> PROSE + i + ".\n\n"));
    cases.add(numberedText("short paragraphs that differ", i -> "A. " + i + "\n\n"));
    cases.add(numberedText("comments", i -> i + ". Ana\n\n    Well said, and often so.\n\n"));
    return cases.stream();
  }

  private static Case numberedText(String what, IntFunction<String> piece) {
    return new Case(
        "a.txt",
        what,
        size -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; text.length() < size; i++) {
            text.append(piece.apply(i));
          }
          return utf8(text.toString());
        },
        BYTES);
  }

  private static List<String> pieces() {
    return Stream.concat(SIGNS.stream(), PIECES.stream()).toList();
  }

  private static String json(String sign) {
    return sign.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  private static Stream<Case> pages() {
    List<Case> cases = new ArrayList<>();
    String head = "<html><head><title>T</title></head><body>";
    for (String piece : Stream.concat(TAGS.stream(), SIBLINGS.stream()).toList()) {
      cases.add(filled("a.html", head + "<article>", piece, "</article>"));
      cases.add(filled("a.html", head, piece, "<p>" + PROSE + "</p>"));
    }
    for (String sign : pieces()) {
      cases.add(
          filled("a.html", head + "<article><p>a", sign, "b</p><p>" + PROSE + "</p></article>"));
    }
    for (String sign : SIGNS) {
      cases.add(filled("a.html", "<title>a ", sign, " b</title><p>" + PROSE));
      cases.add(
          filled(
              "a.html",
              "<meta name=author content='a",
              sign.replace("'", "&#39;"),
              "@'><p>" + PROSE));
      cases.add(filled("a.html", head + "<article><p class=byline>By ", sign, "@</p><p>" + PROSE));
      cases.add(filled("a.html", head + "<h1>a ", sign, "b</h1><p>" + PROSE));
    }
    cases.add(
        new Case(
            "a.html",
            "attributes",
            size -> {
              StringBuilder page = new StringBuilder(head + "<p");
              for (int i = 0; i < size / 8; i++) {
                page.append(" a").append(i).append("=b");
              }
              return utf8(page + ">" + PROSE);
            },
            BYTES));
    return cases.stream();
  }

  private static Stream<Case> mails() {
    List<Case> cases = new ArrayList<>();
    String head = "From: Ana <a@b.example>\r\nSubject: T\r\nMIME-Version: 1.0\r\n";
    for (String piece : pieces()) {
      cases.add(filled("a.eml", head + "\r\n", piece, "\n"));
      cases.add(filled("a.eml", head.replace("T", "Fwd: T") + "\r\n", piece, "\n"));
    }
    for (String sign : SIGNS) {
      String inLine = sign.replace("\n", "\r\n ");
      cases.add(filled("a.eml", "MIME-Version: 1.0\r\nSubject: a", inLine, "@\r\n\r\n" + PROSE));
      cases.add(filled("a.eml", "MIME-Version: 1.0\r\nFrom: a", inLine, "@\r\n\r\n" + PROSE));
      cases.add(
          filled(
              "a.eml",
              head + "\r\n---- Forwarded message ----\r\nFrom: a",
              sign,
              "@@@\r\nDate: x\r\nTo: b\r\n\r\n" + PROSE));
    }
    cases.add(filled("a.eml", head, "X-A: b\r\n", "\r\n" + PROSE));
    cases.add(
        filled(
            "a.eml",
            head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b\r\nContent-Type: text/plain\r\n\r\n" + PROSE + "\r\n",
            "--b--"));
    cases.add(
        filled(
            "a.eml",
            head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\n" + PROSE + "\r\n",
            "--b--"));
    cases.add(
        filled(
            "a.eml",
            head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b--"));
    cases.add(
        filled("a.eml", head + "Content-Type: text/html\r\n\r\n", "<blockquote type=cite>", "a"));
    cases.add(
        filled("a.eml", head + "Content-Type: text/html\r\n\r\n", "<div class=gmail_quote>", "a"));
    cases.add(filled("a.eml", head + "Content-Type: text/plain; a=", "b=c;", "\r\n\r\n" + PROSE));
    return cases.stream();
  }

  private static Stream<Case> feeds() {
    List<Case> cases = new ArrayList<>();
    String rss = "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>";
    String item = "<item><title>A</title><description>" + PROSE + "</description></item>";
    cases.add(filled("a.rss", rss, item, "</channel></rss>"));
    for (String tag :
        List.of(
            "<item>",
            "<title>",
            "<a>",
            "<author>",
            "<category>a</category>",
            "<link>http://a.example</link>",
            "<pubDate>a</pubDate>",
            "<description>a</description>",
            "<dc:creator>a</dc:creator>")) {
      cases.add(
          filled(
              "a.rss",
              rss + "<item><title>B</title>",
              tag,
              "<description>" + PROSE + "</description></item></channel></rss>"));
    }
    for (String sign : SIGNS) {
      String safe = sign.replace("&", "&amp;").replace("<", "&lt;");
      cases.add(
          filled(
              "a.rss",
              rss + "<item><title>B ",
              safe,
              "x</title><description>" + PROSE + "</description></item></channel></rss>"));
      cases.add(
          filled(
              "a.rss",
              rss + "<item><author>B ",
              safe,
              "@</author><description>" + PROSE + "</description></item></channel></rss>"));
      cases.add(
          filled(
              "a.rss",
              rss + "<item><link>http://a ",
              safe,
              "@</link><description>" + PROSE + "</description></item></channel></rss>"));
    }
    cases.add(
        filled(
            "a.rss",
            "<?xml version='1.0'?>",
            "<!-- a -->",
            "<rss><channel>" + item + "</channel></rss>"));
    cases.add(
        filled(
            "a.rss",
            "<?xml version='1.0'?><!DOCTYPE a [",
            "<!ENTITY a \"b\">",
            "]><rss><channel>" + item + "</channel></rss>"));
    cases.add(
        filled(
            "a.json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
            "{\"title\":\"A\",\"content_text\":\"" + PROSE + "\"},",
            "{\"content_text\":\"a\"}]}"));
    cases.add(
        filled("a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":", "[", ""));
    cases.add(
        filled(
            "a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"a\":", "{\"a\":", ""));
    return cases.stream();
  }

  private static Stream<Case> tables() {
    List<Case> cases = new ArrayList<>();
    for (String piece :
        List.of(
            "a,",
            "a\n",
            "\"",
            "\"\"",
            "\"a\",",
            "a;b\n",
            ",\n",
            ",",
            "\t",
            "a,b,c\n",
            "1,2\n",
            "\n",
            "\"a\nb\",c\n")) {
      cases.add(filled("a.csv", "", piece, ""));
      cases.add(filled("a.csv", "title,text\n", piece, ""));
    }
    cases.add(
        new Case(
            "a.csv",
            "columns with names of their own, and rows",
            size -> {
              StringBuilder table = new StringBuilder();
              int columns = Math.min(1000, size / 100 + 1);
              for (int i = 0; i < columns; i++) {
                table.append("n").append(i).append(',');
              }
              for (int i = 0; i < size / columns / 2; i++) {
                table.append('\n').append("1,".repeat(columns));
              }
              return utf8(table.toString());
            },
            BYTES));
    for (String cell :
        List.of(
            "<c r='A1'><v>1</v></c>",
            "<c t='inlineStr'><is><t>a</t></is></c>",
            "<c t='s'><v>0</v></c>",
            "</row><row>",
            "</row><row><c><v>1</v></c>")) {
      cases.add(new Case("a.xlsx", cell, size -> book(cell.repeat(size / cell.length())), BYTES));
    }
    return cases.stream();
  }

  private static byte[] book(String cells) {
    return zip(
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
            + " name='S' sheetId='1' r:id='rId1'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships"
            + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
            + " Id='rId1'"
            + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'"
            + " Target='worksheets/sheet1.xml'/></Relationships>",
        "xl/sharedStrings.xml",
        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>a</t></si></sst>",
        "xl/worksheets/sheet1.xml",
        "<worksheet"
            + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>"
            + cells
            + "</row></sheetData></worksheet>");
  }

  private static byte[] zip(String... namesAndContents) {
    try {
      return Sample.zip(namesAndContents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Case> words() {
    List<Case> cases = new ArrayList<>();
    String paragraph = "<w:p><w:r><w:t>" + PROSE + "</w:t></w:r></w:p>";
    for (String piece :
        List.of(
            paragraph,
            "<w:p>",
            "<w:p/>",
            "<w:p><w:r>",
            "<w:p><w:r><w:t>a</w:t></w:r>",
            "<w:tbl>",
            "<w:tbl><w:tr><w:tc>",
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>",
            "<w:x>",
            "<w:p><w:x>",
            "<w:tbl><w:tr><w:tc>" + paragraph + "</w:tc></w:tr></w:tbl>",
            "<mc:fallback>",
            "<w:t>a</w:t>",
            "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
            "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
            "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>")) {
      cases.add(
          new Case("a.docx", piece, size -> word(piece.repeat(size / piece.length())), BYTES));
    }
    for (String piece :
        List.of(
            "<w:r><w:t>a</w:t></w:r>",
            "<w:r><w:t>a </w:t></w:r>",
            "<w:r/>",
            "<w:t>a</w:t>",
            "<w:br/>",
            "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>",
            "<w:r><w:rPr><w:vertAlign"
                + " w:val='superscript'/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>a</w:t></w:r>")) {
      cases.add(
          new Case(
              "a.docx",
              "in a paragraph " + piece,
              size -> word("<w:p>" + piece.repeat(size / piece.length()) + "</w:p>"),
              BYTES));
    }
    for (String piece :
        List.of(
            "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>",
            "<w:tr><w:tc/></w:tr>",
            "<w:tr/>",
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='99'/></w:tcPr></w:tc><w:tc/></w:tr>")) {
      cases.add(
          new Case(
              "a.docx",
              "in a table " + piece,
              size -> word("<w:tbl>" + piece.repeat(size / piece.length()) + "</w:tbl>"),
              BYTES));
    }
    cases.add(
        new Case(
            "a.docx",
            "cells",
            size ->
                word(
                    "<w:tbl><w:tr>"
                        + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>".repeat(size / 40)
                        + "</w:tr></w:tbl>"),
            BYTES));
    for (String sign : SIGNS) {
      String safe = sign.replace("&", "&amp;").replace("<", "&lt;");
      cases.add(
          new Case(
              "a.docx",
              "run of " + sign,
              size ->
                  word(
                      "<w:p><w:r><w:t>a"
                          + safe.repeat(size / safe.length())
                          + "b</w:t></w:r></w:p>"
                          + paragraph),
              BYTES));
    }
    return cases.stream();
  }

  private static byte[] word(String body) {
    return zip(
        "word/document.xml",
        "<w:document"
            + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
            + body
            + "</w:body></w:document>");
  }

  private static Stream<Case> books() {
    List<Case> cases = new ArrayList<>();
    cases.add(
        new Case(
            "a.epub",
            "references to one part",
            size ->
                epub(
                    "",
                    "<itemref idref='a'/>".repeat(size / 20),
                    "<li><a href='a.xhtml'>A</a></li>"),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "contents that lead to one part",
            size ->
                epub(
                    "",
                    "<itemref idref='a'/>",
                    "<li><a href='a.xhtml'>A</a></li>".repeat(size / 33)),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "contents that lead into one part",
            size ->
                epub(
                    "",
                    "<itemref idref='a'/>",
                    "<li><a href='a.xhtml#x'>A</a></li>".repeat(size / 35)),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "contents, nested",
            size ->
                epub(
                    "",
                    "<itemref idref='a'/>",
                    "<li><a href='a.xhtml'>A</a><ol>".repeat(size / 31)),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "items of the manifest",
            size ->
                epub(
                    "<item id='b' href='b.xhtml' properties='nav'/>".repeat(size / 46),
                    "<itemref idref='a'/>",
                    ""),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "items for one part, each referred to",
            size ->
                numbered(
                    size / 60,
                    (i, all) -> "<item id='i" + i + "' href='a.xhtml'/>",
                    i -> "<itemref idref='i" + i + "'/>",
                    i -> "",
                    i -> ""),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "places in one part",
            size ->
                numbered(
                    size / 60,
                    (i, all) -> "",
                    i -> "",
                    i -> "<li><a href='a.xhtml#p" + i + "'>A</a></li>",
                    i -> "<h2 id='p" + i + "'>H" + i + "</h2><p>" + PROSE + "</p>"),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "places that are not there",
            size ->
                numbered(
                    size / 60,
                    (i, all) -> "",
                    i -> "",
                    i -> "<li><a href='a.xhtml#q" + i + "'>A</a></li>",
                    i -> "<p>" + PROSE + "</p>"),
            BYTES));
    cases.add(
        new Case(
            "a.epub",
            "authors",
            size ->
                epub(
                    "</manifest><metadata>"
                        + "<dc:creator id='c'>Ana</dc:creator><meta property='role' refines='#c'>aut</meta>"
                            .repeat(size / 80)
                        + "</metadata><manifest>",
                    "<itemref idref='a'/>",
                    ""),
            BYTES));
    cases.add(new Case("a.epub", "parts", WorstCases::manyParts, 1000));
    return cases.stream();
  }

  private interface Pair {
    String of(int i, int all);
  }

  private static byte[] numbered(
      int count,
      Pair item,
      IntFunction<String> reference,
      IntFunction<String> entry,
      IntFunction<String> part) {
    StringBuilder items = new StringBuilder();
    StringBuilder references = new StringBuilder("<itemref idref='a'/>");
    StringBuilder entries = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      items.append(item.of(i, count));
      references.append(reference.apply(i));
      entries.append(entry.apply(i));
      text.append(part.apply(i));
    }
    return epub(items.toString(), references.toString(), entries.toString(), text.toString());
  }

  private static byte[] epub(String items, String references, String entries) {
    return epub(items, references, entries, "");
  }

  private static byte[] epub(String items, String references, String entries, String more) {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>",
        "book.opf",
        "<package"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>T</dc:title></metadata><manifest><item"
            + " id='n' href='nav.xhtml' properties='nav'/><item id='a' href='a.xhtml'/>"
            + items
            + "</manifest><spine>"
            + references
            + "</spine></package>",
        "nav.xhtml",
        "<html><body><nav epub:type='toc'><ol>" + entries + "</ol></nav></body></html>",
        "a.xhtml",
        "<html><body><h1 id='x'>One</h1><p>" + PROSE + "</p>" + more + "</body></html>");
  }

  private static byte[] manyParts(int count) {
    List<String> files =
        new ArrayList<>(
            List.of(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>"));
    StringBuilder items = new StringBuilder();
    StringBuilder references = new StringBuilder();
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < count; i++) {
      items.append("<item id='i" + i + "' href='" + i + ".xhtml'/>");
      references.append("<itemref idref='i" + i + "'/>");
      entries.append("<li><a href='" + i + ".xhtml'>" + i + "</a></li>");
      files.addAll(
          List.of(
              i + ".xhtml", "<html><body><h1>" + i + "</h1><p>" + PROSE + "</p></body></html>"));
    }
    files.addAll(
        List.of(
            "book.opf",
            "<package><manifest><item id='n' href='nav.xhtml' properties='nav'/>"
                + items
                + "</manifest><spine>"
                + references
                + "</spine></package>",
            "nav.xhtml",
            "<html><body><nav epub:type='toc'><ol>" + entries + "</ol></nav></body></html>"));
    return zip(files.toArray(String[]::new));
  }

  private static Stream<Case> scans() {
    return Stream.of(new Case("a.pdf", "lines of a page", WorstCases::pdf, 1000));
  }

  private static byte[] pdf(int lines) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < lines; i++) {
          content.beginText();
          content.setFont(font, 9);
          content.newLineAtOffset(20 + i % 40, 700 - i % 600);
          content.showText("(Reeds.");
          content.endText();
        }
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
