package org.quipu.corpus.format;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;

final class DocumentReaderTest {
  private static List<ArticleDraft> read(Sample sample) throws IOException {
    return new DocumentReader().read(sample.fileName(), sample.bytes());
  }

  private static List<String> texts(ArticleDraft article) {
    return article.blocks().stream().map(TextBlock::text).toList();
  }

  private static String value(ArticleDraft article, Field field) {
    return article.findings().value(field).orElse("unknown");
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void everyFormatGivesItsTextAndTitle(Sample sample) throws IOException {
    ArticleDraft article = read(sample).getFirst();
    assertAll(
        () -> assertEquals("Boats of reed on the lake", value(article, Field.TITLE)),
        () -> assertTrue(article.text().contains(Sample.ONE), article.text()),
        () -> assertEquals(sample.fileName(), article.source()));
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void everyFormatIsKnownByItsContentAlone(Sample sample) throws IOException {
    assertTrue(
        new DocumentReader().read("noname", sample.bytes()).getFirst().text().contains(Sample.ONE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Sample.class,
      names = {"TEXT"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyFormatWithMetadataNamesTheAuthor(Sample sample) throws IOException {
    assertEquals(List.of("Ana Quispe"), read(sample).getFirst().findings().authors());
  }

  @Test
  void webArchiveKeepsTheAddressOfThePage() throws IOException {
    assertEquals("https://lake.example/boats", value(read(Sample.MHTML).getFirst(), Field.URL));
  }

  @Test
  void mailIsDatedAsItsSenderWroteItAndLosesSignatureAndQuotations() throws IOException {
    ArticleDraft mail = read(Sample.MAIL).getFirst();
    assertAll(
        () -> assertEquals("2020-03-03", value(mail, Field.DATE)),
        () -> assertEquals(List.of(Sample.ONE, Sample.TWO), texts(mail)));
  }

  @Test
  void feedGivesAnArticleForEachEntry() throws IOException {
    List<ArticleDraft> entries = read(Sample.RSS);
    assertAll(
        () -> assertEquals(2, entries.size()),
        () -> assertEquals("Lake Review", value(entries.get(1), Field.PUBLISHER)),
        () -> assertEquals(List.of("A teaser & no more."), texts(entries.get(1))));
  }

  @Test
  void bookIsReadInTheOrderOfItsSpineWithoutItsContents() throws IOException {
    assertEquals(
        List.of("One", Sample.ONE, "Two", Sample.TWO), texts(read(Sample.EPUB).getFirst()));
  }

  @Test
  void wordDocumentLosesItsDeletions() throws IOException {
    assertEquals(List.of("Binding", Sample.ONE, Sample.TWO), texts(read(Sample.DOCX).getFirst()));
  }

  @Test
  void wordTableIsReadRowByRowAndFootnotesLast() throws IOException {
    String xmlns = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    byte[] word =
        Sample.zip(
            "word/document.xml",
            "<w:document"
                + xmlns
                + "><w:body>"
                + wordParagraph(Sample.ONE)
                + "<w:tbl><w:tr><w:tc>"
                + wordParagraph("Year")
                + "</w:tc><w:tc>"
                + wordParagraph("Boats")
                + "</w:tc></w:tr><w:tr><w:tc>"
                + wordParagraph("1931")
                + "</w:tc><w:tc>"
                + wordParagraph("40")
                + "</w:tc></w:tr></w:tbl>"
                + wordParagraph(Sample.TWO)
                + "</w:body></w:document>",
            "word/footnotes.xml",
            "<w:footnotes"
                + xmlns
                + "><w:footnote w:type=\"separator\">"
                + wordParagraph("x")
                + "</w:footnote><w:footnote w:id=\"2\">"
                + wordParagraph("Counted in May.")
                + "</w:footnote></w:footnotes>");
    assertEquals(
        List.of(Sample.ONE, "• 1931: Boats 40", Sample.TWO, "Counted in May."),
        texts(new DocumentReader().read("t.docx", word).getFirst()));
  }

  private static String wordParagraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  @Test
  void mailThatWasPassedOnIsCreditedToWhoWroteIt() throws IOException {
    String mail =
        "From: Luis <l@lake.example>\r\n"
            + "Subject: Fwd: Boats\r\n"
            + "Date: Tue, 3 Mar 2020 23:30:00 -0500\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + "Read this!\r\n\r\n"
            + "---------- Forwarded message ---------\r\n"
            + "From: Ana Quispe <a@lake.example>\r\n"
            + "Date: Mon, 2 Mar 2020 at 10:00\r\n"
            + "Subject: Boats of reed\r\n"
            + "To: Luis <l@lake.example>\r\n\r\n"
            + Sample.ONE
            + "\r\n\r\n"
            + Sample.TWO
            + "\r\n";
    assertFirstMail(mail);
  }

  @Test
  void attachedMailIsReadWhereTheMailItselfSaysNothing() throws IOException {
    String mail =
        "From: Luis <l@lake.example>\r\n"
            + "Subject: Fwd: Boats\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + "See below.\r\n"
            + "--b\r\n"
            + "Content-Type: message/rfc822\r\n\r\n"
            + "From: Ana Quispe <a@lake.example>\r\n"
            + "Subject: Boats of reed\r\n"
            + "Date: Mon, 2 Mar 2020 10:00:00 +0100\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + Sample.ONE
            + "\r\n\r\n"
            + Sample.TWO
            + "\r\n--b--\r\n";
    assertFirstMail(mail);
  }

  private static void assertFirstMail(String mail) throws IOException {
    ArticleDraft article =
        new DocumentReader().read("fwd.eml", mail.getBytes(StandardCharsets.UTF_8)).getFirst();
    assertAll(
        () -> assertEquals("Boats of reed", value(article, Field.TITLE)),
        () -> assertEquals(List.of("Ana Quispe"), article.findings().authors()),
        () -> assertEquals("2020-03-02", value(article, Field.DATE)),
        () -> assertEquals(List.of(Sample.ONE, Sample.TWO), texts(article)));
  }

  @Test
  void pdfLosesRunningHeadsAndPageNumbersAndJoinsWhatPagesBroke() throws IOException {
    ArticleDraft article = read(Sample.PDF).getFirst();
    assertAll(
        () -> assertTrue(texts(article).contains(Sample.ONE), article.text()),
        () -> assertTrue(texts(article).contains(Sample.TWO), article.text()),
        () ->
            assertTrue(
                texts(article).stream().noneMatch(text -> text.contains("Lake Review")),
                article.text()),
        () -> assertTrue(article.findings().unsure().contains(Field.DATE)));
  }

  @Test
  void columnsOfAPdfAreReadOneAfterTheOtherThoughTheyAreWrittenLineByLine() throws IOException {
    String left = Sample.ONE + " " + Sample.TWO;
    String right = Sample.TWO.replace("boat", "raft") + " " + Sample.ONE.replace("reeds", "rushes");
    ArticleDraft article =
        new DocumentReader().read("two.pdf", Sample.twoColumns(left, right)).getFirst();
    assertEquals(List.of(left, right), texts(article));
  }

  @Test
  void emptyUnknownAndPackedFilesSayWhatTheyAre() {
    assertAll(
        () -> assertEquals("empty", refusal("a.txt", new byte[0])),
        () -> assertTrue(refusal("a.bin", new byte[] {0, 1, 2, 3, 0, 5}).contains("no format")),
        () -> assertTrue(refusal("a.zip", Sample.zip("a.txt", "text")).contains("unpack it")));
  }

  @Test
  void pageOfTooManyElementsIsRefused() {
    byte[] page = "<p>a</p>".repeat(120_000).getBytes(StandardCharsets.UTF_8);
    assertTrue(refusal("a.html", page).contains("save the article alone"));
  }

  @Test
  void zipBombIsRefused() throws IOException {
    byte[] bomb = Sample.bomb(400L << 20);
    assertTrue(refusal("a.docx", bomb).contains("zip bombs"));
  }

  @Test
  void entriesOutsideTheBookAreNeverOpened() throws IOException {
    byte[] book = Sample.epub("../../../../etc/passwd");
    assertTrue(refusal("a.epub", book).contains("without text"));
  }

  private static String refusal(String name, byte[] bytes) {
    return assertThrows(UnreadableException.class, () -> new DocumentReader().read(name, bytes))
        .getMessage();
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void damagedFilesAreReadOrRefusedAndNothingElse(Sample sample) throws IOException {
    byte[] original = sample.bytes();
    Random random = new Random(20_21);
    for (int round = 0; round < 120; round++) {
      byte[] damaged = original.clone();
      for (int i = 0; i <= random.nextInt(20); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int length = round % 3 == 0 ? random.nextInt(damaged.length) : damaged.length;
      byte[] cut = java.util.Arrays.copyOf(damaged, length);
      assertReadOrRefused(sample.fileName(), cut);
    }
  }

  private static void assertReadOrRefused(String name, byte[] bytes) {
    try {
      List<ArticleDraft> articles = new DocumentReader().read(name, bytes);
      assertTrue(articles.stream().allMatch(article -> !article.text().isBlank()));
    } catch (UnreadableException e) {
      assertTrue(Optional.ofNullable(e.getMessage()).filter(text -> !text.isBlank()).isPresent());
    }
  }

  @Test
  void indentedLinesAreToldFromTheFieldsOfAMailWithoutTryingEveryWay() {
    assertReadOrRefused(
        "spaces.html",
        ("A: b\n" + "        \n".repeat(100) + "<p>reed</p>").getBytes(StandardCharsets.UTF_8));
    assertReadOrRefused(
        "remarks", ("<!--a-->".repeat(100) + "reed").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void deeplyNestedMarkupIsReadOrRefused() {
    assertReadOrRefused(
        "deep.html", ("<div>".repeat(20_000) + "deep").getBytes(StandardCharsets.UTF_8));
  }
}
