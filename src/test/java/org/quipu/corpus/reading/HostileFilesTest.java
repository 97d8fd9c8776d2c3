package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.PassageSplitter;

/**
 * Reading a corpus folder always terminates, with articles or problems, whatever the folder
 * contains.
 */
class HostileFilesTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String MARKDOWN =
      """
      ---
      title: "A: title"
      authors: [Ana, &x "Luis"]
      sources:
        - {title: T, date: 2021}
      ---
      # A title

      Some *emphatic **text*** with [a link](http://example.org "t") &amp; `code`.
      ![p](a.png)

      > - quoted
      >   1. inner

      | a | b |
      <div>html</div>
      """;
  private static final String HTML =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title>
      <meta name="author" content="Ana"></head><body><article><h1>T</h1>
      <p>One<br>two &eacute;</p><ul><li>a<ol><li>b</ol></ul><table><tr><td>c</table>
      </article></body></html>
      """;
  private static final String JSON_LINES =
      """
      {"id":"a","title":"T","authors":["Ana"],"text":"One.\\n\\nTwo \\u00e9.","sources":[{"title":"S"}]}
      {"text":"Three.","kind":"comment","under":"a"}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"md", "html", "jsonl", "txt"})
  void mutatedTextFilesNeverThrow(String extension) throws Exception {
    String seed =
        switch (extension) {
          case "html" -> HTML;
          case "jsonl" -> JSON_LINES;
          default -> MARKDOWN;
        };
    mutate(seed.getBytes(StandardCharsets.UTF_8), extension, 400);
  }

  @Test
  void mutatedPdfFilesNeverThrow() throws Exception {
    mutate(pdf(), "pdf", 150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ", "- ", "1. ", "* _ ", "[", "![", "<div>", "**a ", "`", "\\", "&#", "# ", "| ", "<!--",
        "[a](", "    ", "\t", "~~~\n", "---\n", "a: &b\n"
      })
  void deeplyNestedMarkdownEnds(String piece) throws Exception {
    read("md", piece.repeat(20_000));
    read("md", "---\n" + piece.repeat(2_000) + "\n---\nText.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<p>", "<br>", "&", "<a <"})
  void deeplyNestedHtmlEnds(String piece) throws Exception {
    read("html", piece.repeat(20_000) + "text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [[[[[[[[[[",
        "a: *b",
        "a: &a [*a]",
        "? [x]\n: y",
        "- a\n- b",
        "!!java.net.URL x",
        "%YAML 9.9",
        "a: \u0000",
        "a: 'b",
        "a:\tb",
        "x: !!binary z",
        "<<: {a: b}",
        "a: |\n b\n c"
      })
  void oddFrontMatterIsReadOrHoldsTheArticleBack(String yaml) throws Exception {
    Collected read = read("md", "---\ntitle: T\n" + yaml + "\n---\nText.\n");
    assertEquals(1, read.articles.size() + read.unreadable.size());
  }

  @Test
  void aliasesDoNotMultiply() throws Exception {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(i, i - 1));
    }
    read("md", yaml + "---\nText.\n");
  }

  @Test
  void deeplyNestedJsonIsReported() throws Exception {
    assertEquals(1, read("jsonl", "{\"text\":" + "[".repeat(100_000) + "\n").unreadable.size());
  }

  private void mutate(byte[] seed, String extension, int times) throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < times; i++) {
      byte[] bytes = seed.clone();
      for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      read(extension, bytes);
    }
  }

  private Collected read(String extension, String text) throws Exception {
    return read(extension, text.getBytes(StandardCharsets.UTF_8));
  }

  private Collected read(String extension, byte[] bytes) throws Exception {
    Files.write(folder.resolve("a." + extension), bytes);
    Collected read = assertTimeoutPreemptively(LONGEST, () -> Collected.from(folder));
    read.articles.forEach(HostileFilesTest::assertWhole);
    return read;
  }

  private static void assertWhole(Article article) {
    CanonicalText text = article.text();
    assertTrue(Normalizer.isNormalized(text.value(), Normalizer.Form.NFC));
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text.value()));
    assertEquals(text.value(), String.join("\n\n", Collected.blocksOf(article)));
    for (Block block : text.blocks()) {
      assertTrue(!block.span().isEmpty());
    }
    new PassageSplitter()
        .split(article)
        .forEach(passage -> assertEquals(passage.span().of(text.value()), passage.text()));
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 720);
        content.showText("A knot in a cord was a number.");
        content.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
