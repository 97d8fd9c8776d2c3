package org.quipu.corpus.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.corpus.reading.CorpusFolder;

class CorpusLintTest {
  private static final String COMPLETE =
      """
      ---
      title: NAME
      authors: [Ana Ruiz]
      publisher: The Cord
      date: 2021-06-28
      url: https://example.org/NAME
      lang: en
      licence: CC0
      ---
      """;

  @TempDir Path folder;

  @Test
  void completeArticleHasNoFindings() throws Exception {
    write("a.md", complete("a") + "Cords hold numbers.");
    LintReport report = lint();
    assertEquals(List.of(), report.findings());
    assertFalse(report.needsAttention());
  }

  @Test
  void missingAttributionIsNamedFieldByField() throws Exception {
    write("a.txt", "Text.");
    assertEquals(
        List.of(
            "a.txt:1: warning: no authors; add \"authors\": who wrote it, or the institution",
            "a.txt:1: warning: no date; add \"date\": when it appeared, if only the year",
            "a.txt:1: warning: no lang; add \"lang\": a language tag such as en",
            "a.txt:1: warning: no publisher; add \"publisher\": where it appeared",
            "a.txt:1: warning: no title; add \"title\": what the article is called",
            "a.txt:1: warning: no url; add \"url\": where it can be read",
            "a.txt:1: note: no licence; add \"licence\": under which it may be quoted"),
        lines());
  }

  @Test
  void missingPlaceIsANoteWhereDefaultsNameAuthorsAndLicence() throws Exception {
    write("_defaults.yaml", "authors: [Ana]\nlicence: CC0\nlang: en\n");
    write("a.md", "---\ntitle: T\ndate: 2021\n---\nText.");
    LintReport report = lint();
    assertEquals(2, report.count(Level.NOTE));
    assertFalse(report.needsAttention());
  }

  @Test
  void doubtfulAttributionIsAWarning() throws Exception {
    write(
        "a.md",
        """
        ---
        title: report_final.pdf
        authors: [admin, "ana@example.org", "By Ana Ruiz"]
        publisher: P
        date: 2031-01-01
        url: example org
        lang: english please
        licence: CC0
        ---
        Text.
        """);
    assertEquals(7, lint().count(Level.WARNING), lint().findings().toString());
  }

  @Test
  void todayIsNotTheFuture() throws Exception {
    write("a.md", complete("a").replace("2021-06-28", "2026-01-01") + "Text.");
    assertEquals(List.of(), lines());
  }

  @Test
  void unknownFieldIsReportedWithItsLineAndWhatWasMeant() throws Exception {
    write(
        "a.md",
        complete("a").replace("licence: CC0", "licence: CC0\nautors: X\nmood: good") + "Text.");
    assertEquals(
        List.of(
            "a.md:9: warning: the field \"autors\" is not known; did you mean \"authors\"?",
            "a.md:10: warning: the field \"mood\" is not known; remove it"),
        lines());
  }

  @Test
  void guessesOfAnImportAreReported() throws Exception {
    write("a.md", complete("a").replace("lang: en", "lang: en\nunsure: [date]") + "Text.");
    assertEquals(
        List.of(
            "a.md:8: warning: the import was not sure of \"date\"; check it, then take it out of"
                + " \"unsure\""),
        lines());
  }

  @Test
  void idThatIsTakenIsAnErrorInTheSecondFile() throws Exception {
    write("a.md", complete("a").replace("title: a", "title: a\nid: x") + "One text.");
    write("b.md", complete("b").replace("title: b", "title: b\nid: x") + "Another text.");
    assertEquals(
        List.of(
            "b.md:11: error: the id \"x\" is taken by a.md:11; give it another; until then it is"
                + " left out"),
        lines());
  }

  @Test
  void sameTextIsReportedOnce() throws Exception {
    write("a.md", complete("a") + "The same text.");
    write("b.md", complete("b") + "The same text.");
    assertEquals(
        List.of("b.md:10: warning: the text is that of a.md:10; keep one of them"), lines());
  }

  @Test
  void nearlyTheSameTextIsReported() throws Exception {
    String text = words(0, 300);
    write("a.md", complete("a") + text);
    write("b.md", complete("b") + text.replace("word150 ", "") + " And a new ending.");
    write("c.md", complete("c") + words(1000, 300));
    assertEquals(1, lines().size());
    assertTrue(
        lines().getFirst().contains("b.md:10: warning: the text is about"), lines().toString());
  }

  @Test
  void versionsOfDifferentDatesAreProposedToReplaceEachOther() throws Exception {
    String text = words(0, 300);
    write("new.md", complete("new").replace("2021-06-28", "2023-01-02") + text);
    write("old.md", complete("old") + text.replace("word30 ", "").replace("word150 ", ""));

    assertTrue(
        lines().getFirst().startsWith("new.md:10: warning: the text is about"), lines().toString());
    assertTrue(
        lines()
            .getFirst()
            .endsWith(
                "the same as old.md:10, which is of 2021-06-28; if this one, of 2023-01-02,"
                    + " replaces it, add \"supersedes: old\""),
        lines().toString());
  }

  @Test
  void aVersionThatIsSaidToBeReplacedIsNoFinding() throws Exception {
    String text = words(0, 300);
    write("old.md", complete("old") + text.replace("word150 ", ""));
    write("new.md", with("new", "supersedes: old.md") + text);

    assertEquals(List.of(), lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          supersedes: c | supersedes "c", which is no article; write the id, the file or the url of the older article
          supersedes: b | supersedes itself; name the older article
          supersedes: a | supersedes "a", which is of 2021-06-28, a later date; correct the dates, or "supersedes"
          """)
  void whatAnArticleSupersedesMustBeAnOlderOne(String field, String message) throws Exception {
    write("a.md", complete("a") + "Cords hold numbers.");
    write("b.md", with("b", field).replace("2021-06-28", "2001") + "Knots do so too.");

    assertEquals(List.of("b.md:9: warning: " + message), lines());
  }

  @Test
  void articlesThatReplaceEachOtherAreReported() throws Exception {
    write("a.md", with("a", "supersedes: b") + "Cords hold numbers.");
    write("b.md", with("b", "supersedes: https://example.org/a/") + "Knots do so too.");

    assertEquals(
        List.of(
            "b.md:9: warning: supersedes \"a\", which supersedes it; take \"supersedes\" out of"
                + " the older one"),
        lines());
  }

  @Test
  void anArticleWhoseTimeIsOverIsReportedUnlessAnotherReplacesIt() throws Exception {
    write("a.md", with("a", "valid-until: 2022-03") + "Cords hold numbers.");
    write("b.md", with("b", "valid-until: 2022") + "Knots do so too.");
    write("c.md", with("c", "supersedes: [a]") + "Knots hold none.");

    assertEquals(
        List.of(
            "b.md:9: warning: was valid until 2022, and no article replaces it; add a newer one"
                + " with \"supersedes: b\""),
        lines());
  }

  @Test
  void sentenceThatOccursTwiceIsReportedWithBothLines() throws Exception {
    write(
        "a.md",
        complete("a")
            + "\n"
            + "## Knots\n\n"
            + "A knot [is](https://example.org/x) tied.\n"
            + "This *very* sentence stands here twice. Yes.\n"
            + "\n"
            + "- Other words.\n"
            + "- More words; This\n"
            + "  very sentence stands here twice.\n\n"
            + "Last words.\n"
            + "This very sentence\n"
            + "stands here twice. Yes.\n");
    assertEquals(
        List.of(
            "a.md:21: warning: repeats the sentence of line 14: \"This very sentence stands here"
                + " twice.\"; remove one of them"),
        lines());
  }

  @Test
  void repeatedSentenceOfAPageIsFoundBetweenItsTags() throws Exception {
    write(
        "a.html",
        """
        <html lang=en><head><title>Knots</title>
        <script>
        let a = 'This sentence stands here twice, s&iacute;.';
        </script></head>
        <body><nav>Home</nav>
        <article>
        <p>One.
        This sentence stands <b>here</b> twice, s&iacute;.</p>
        <p>Two. <!-- This sentence
        -->
        This sentence <a
        href=x>stands</a> here twice, sí.</p></article>
        """);
    assertTrue(
        lines().stream()
            .anyMatch(
                line ->
                    line.startsWith("a.html:11: warning: repeats the sentence of line 8: \"This")),
        lines().toString());
  }

  @Test
  void repeatedSentenceOfAPlainTextIsFoundInItsLine() throws Exception {
    write(
        "a.txt",
        "One.\r\nThis sentence stands here twice.\r\n\r\nThis sentence stands here twice.\r\n");
    assertTrue(
        lines().stream()
            .anyMatch(l -> l.startsWith("a.txt:4: warning: repeats the sentence of line 2:")),
        lines().toString());
  }

  @Test
  void repeatedSentenceOfAnArticleInOneLineIsToldByItsParagraph() throws Exception {
    write(
        "a.jsonl",
        "{\"id\":\"x\",\"text\":\"One.\"}\n"
            + "{\"id\":\"y\",\"text\":\"This sentence stands here twice.\\n"
            + "\\n"
            + "Two. This sentence stands here twice.\"}\n");
    assertTrue(
        lines().stream()
            .anyMatch(
                line ->
                    line.startsWith(
                        "a.jsonl:2: warning: paragraph 2 repeats a sentence of paragraph 1:")),
        lines().toString());
  }

  @Test
  void doubtfulFieldIsReportedWithItsLine() throws Exception {
    write(
        "a.md",
        complete("a").replace("2021-06-28", "2031-01-01").replace("Ana Ruiz", "admin") + "Text.");
    assertEquals(
        List.of(
            "a.md:3: warning: the author \"admin\" is nobody; name the person or leave it out",
            "a.md:5: warning: the date 2031-01-01 is in the future; correct it, or remove it if it"
                + " is not known"),
        lines());
  }

  @Test
  void damagedTextIsReported() throws Exception {
    byte[] bytes = (complete("a") + "Узел @ here").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 6] = (byte) 0xFF;
    Files.write(folder.resolve("a.md"), bytes);
    write("b.md", complete("b") + "El niÃ±o llegÃ³.");
    write("c.md", complete("c") + "Bell \u0007 here.");
    assertEquals(
        List.of(
            "a.md: warning: not quite UTF-8; 1 undecodable place, the first in line 10 (byte "
                + (bytes.length - 6)
                + "); save the file as UTF-8",
            "a.md:10: warning: paragraph 1 has undecodable characters; take the text from its"
                + " source again",
            "b.md:10: warning: paragraph 1 looks like UTF-8 read as windows-1252; take the text"
                + " from its source again",
            "c.md:10: warning: paragraph 1 has control characters; take the text from its source"
                + " again"),
        lines());
  }

  @Test
  void brokenFilesAreErrors() throws Exception {
    write("a.md", "---\ntitle: [\n---\nText.");
    write("b.md", complete("b"));
    write("c.pdf", "no PDF");
    write("d.md", complete("d") + "Text.\n");
    assertEquals(3, lint().count(Level.ERROR), lint().findings().toString());
  }

  @Test
  void emptyCorpusIsAnError() throws Exception {
    assertEquals(
        List.of("corpus: error: the corpus has no articles; add some, or import them"), lines());
  }

  @Test
  void commentsNeedTheArticleTheyStandUnder() throws Exception {
    write("a.md", "---\nkind: comment\nauthor: Luis\nlang: en\nunder: gone\n---\nNo.");
    write("b.md", "---\nkind: comment\nauthor: Luis\nlang: en\n---\nYes.");
    assertEquals(2, lint().count(Level.WARNING), lint().findings().toString());
  }

  @Test
  void findingsComeInOrderOfFileAndLine() throws Exception {
    write("b.txt", "Text of b.");
    write("a.txt", "Text of a.");
    List<Finding> findings = lint().findings();
    assertEquals(findings.stream().sorted().toList(), findings);
  }

  private static String complete(String name) {
    return COMPLETE.replace("NAME", name);
  }

  private static String with(String name, String field) {
    return complete(name).replace("licence: CC0\n", "licence: CC0\n" + field + "\n");
  }

  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "word" + i + " ")
        .collect(Collectors.joining());
  }

  private List<String> lines() throws IOException {
    return lint().findings().stream().map(Finding::toString).toList();
  }

  private LintReport lint() throws IOException {
    return new CorpusLint(new CorpusFolder(folder), () -> Instant.parse("2026-01-01T12:00:00Z"))
        .run();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
