package org.quipu.corpus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The same small article in every format that can be imported. */
public enum Sample {
  TEXT("boats.txt"),
  HTML("boats.html"),
  MHTML("boats.mhtml"),
  MAIL("boats.eml"),
  RSS("boats.rss"),
  ATOM("boats.atom"),
  EPUB("boats.epub"),
  DOCX("boats.docx"),
  PDF("boats.pdf");

  static final String ONE =
      "The reeds are cut in the dry months, when the water is low, and carried to the shore, where"
          + " they are left to dry for some weeks, sometimes longer.";
  static final String TWO =
      "A boat takes four bundles, two long and two short, and a good binder, if the weather holds,"
          + " finishes it in three days, or so the binders say.";
  private static final String TITLE = "Boats of reed on the lake";
  private static final String PAGE =
      "<html lang=en><head><title>"
          + TITLE
          + "</title><meta name=author content='Ana Quispe'></head><body><nav><a"
          + " href=/>Home</a></nav><article><h1>"
          + TITLE
          + "</h1><p>"
          + ONE
          + "</p><p>"
          + TWO
          + "</p></article></body></html>";

  private final String fileName;

  Sample(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  public byte[] bytes() throws IOException {
    return switch (this) {
      case TEXT -> utf8(TITLE + "\n\n" + ONE + "\n\n" + TWO + "\n");
      case HTML -> utf8(PAGE);
      case MHTML -> utf8(mhtml());
      case MAIL -> utf8(mail());
      case RSS -> utf8(rss());
      case ATOM -> utf8(atom());
      case EPUB -> epub("two.xhtml");
      case DOCX -> docx();
      case PDF -> pdf();
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String mhtml() {
    String encoded = PAGE.replace("=", "=3D").replace("<p>", "=\r\n<p>");
    return "From: <Saved by Blink>\r\n"
        + "Snapshot-Content-Location: https://lake.example/boats\r\n"
        + "Subject: =?utf-8?Q?Boats=20of=20reed?=\r\n"
        + "MIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b0\"\r\n\r\n"
        + "--b0\r\n"
        + "Content-Type: text/html\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n"
        + "Content-Location: https://lake.example/boats\r\n\r\n"
        + encoded
        + "\r\n"
        + "--b0\r\n"
        + "Content-Type: image/png\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + "iVBORw0KGgo=\r\n"
        + "--b0--\r\n";
  }

  private static String mail() {
    return "From: Ana Quispe <ana@lake.example>\r\n"
        + "To: all@lake.example\r\n"
        + "Subject: =?utf-8?B?Qm9hdHMgb2YgcmVlZCBvbiB0aGUgbGFrZQ==?=\r\n"
        + "Date: Tue, 3 Mar 2020 23:30:00 -0500\r\n"
        + "Message-ID: <1@lake.example>\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        + ONE
        + "\r\n\r\n"
        + TWO
        + "\r\n\r\n> an older mail\r\n\r\n-- \r\nAna\r\n";
  }

  private static String rss() {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Lake"
        + " Review</title><item><title>"
        + TITLE
        + "</title><dc:creator>Ana Quispe</dc:creator><description><![CDATA[<p>"
        + ONE
        + "</p><p>"
        + TWO
        + "</p>]]></description></item><item><title>Second</title><description>&lt;p&gt;A teaser"
        + " &amp;amp; no more.&lt;/p&gt;</description></item></channel></rss>";
  }

  private static String atom() {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\""
        + " xml:lang=\"en\"><title>Lake Review</title><entry><title>"
        + TITLE
        + "</title><author><name>Ana Quispe</name></author><content type=\"xhtml\"><div"
        + " xmlns=\"http://www.w3.org/1999/xhtml\"><p>"
        + ONE
        + "</p><p>"
        + TWO
        + "</p></div></content></entry></feed>";
  }

  public static byte[] epub(String second) throws IOException {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
            + " full-path=\"OEBPS/book.opf\"/></rootfiles></container>",
        "OEBPS/book.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata><dc:title>"
            + TITLE
            + "</dc:title><dc:creator>Ana Quispe</dc:creator></metadata><manifest><item id=\"n\""
            + " href=\"nav.xhtml\" properties=\"nav\"/><item id=\"a\" href=\""
            + (second.equals("two.xhtml") ? "one.xhtml" : second)
            + "\"/><item id=\"b\" href=\""
            + second
            + "\"/></manifest><spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref"
            + " idref=\"b\"/></spine></package>",
        "OEBPS/nav.xhtml",
        "<html><body><p>Contents</p></body></html>",
        "OEBPS/two.xhtml",
        "<html><body><h1>Two</h1><p>" + TWO + "</p></body></html>",
        "OEBPS/one.xhtml",
        "<html><body><h1>One</h1><p>" + ONE + "</p></body></html>");
  }

  private static byte[] docx() throws IOException {
    String body =
        "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + word("Title", TITLE)
            + word("Heading1", "Binding")
            + word("", ONE)
            + "<w:p><w:r><w:t xml:space=\"preserve\">A boat"
            + " </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>"
            + TWO.substring("A boat ".length())
            + "</w:t></w:r></w:p></w:body></w:document>";
    return zip(
        "word/document.xml",
        body,
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\"><dc:creator>Ana"
            + " Quispe</dc:creator></cp:coreProperties>");
  }

  private static String word(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  public static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(utf8(namesAndContents[i + 1]));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A document of so many bytes, all the same, in a small archive. */
  public static byte[] bomb(long size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] block = new byte[1 << 20];
      for (long written = 0; written < size; written += block.length) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  // Three pages with a running head; the second paragraph runs over a page.
  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setAuthor("Ana Quispe");
      document
          .getDocumentInformation()
          .setCreationDate(new java.util.GregorianCalendar(2020, 2, 4));
      int middle = TWO.indexOf("and a good");
      page(document, 1, TITLE, ONE, TWO.substring(0, middle));
      page(document, 2, "", TWO.substring(middle), ONE.replace("reeds", "rushes"));
      page(document, 3, "", TWO.replace("boat", "raft"));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** A page in two columns, written line by line across both. */
  public static byte[] twoColumns(String left, String right) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        line(content, font, 20, 740, TITLE);
        java.util.List<String> lefts = wrapped(left, 48);
        java.util.List<String> rights = wrapped(right, 48);
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
          if (i < lefts.size()) {
            line(content, font, 9, 60, 700 - 11 * i, lefts.get(i));
          }
          if (i < rights.size()) {
            line(content, font, 9, 330, 700 - 11 * i, rights.get(i));
          }
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void page(PDDocument document, int number, String title, String... paragraphs)
      throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      line(content, font, 9, 760, "Lake Review, volume 7");
      float y = 700;
      if (!title.isEmpty()) {
        line(content, font, 20, y, title);
        y -= 50;
      }
      for (String paragraph : paragraphs) {
        for (String text : wrapped(paragraph, 60)) {
          line(content, font, 11, y, text);
          y -= 14;
        }
        y -= 16;
      }
      line(content, font, 9, 40, "- " + number + " -");
    }
  }

  private static void line(
      PDPageContentStream content, PDType1Font font, float size, float y, String text)
      throws IOException {
    line(content, font, size, 60, y, text);
  }

  private static void line(
      PDPageContentStream content, PDType1Font font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static java.util.List<String> wrapped(String paragraph, int width) {
    java.util.List<String> lines = new java.util.ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.strip().split(" ", -1)) {
      if (line.length() + word.length() > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
