package org.quipu.corpus.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.quipu.Cost;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.DraftJson;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.corpus.importing.ArticleFolder;

/**
 * Documents of any content are read or refused, at a bounded cost, and what is found in them can be
 * written and sent between processes. The build replays the kept inputs; {@code JAZZER_FUZZ=1
 * ./mvnw test -Dtest=ImportFuzzTest#mail} looks for new ones, for {@code maxDuration} each.
 */
final class ImportFuzzTest {
  private static final DraftJson JSON = new DraftJson(Integer.MAX_VALUE);

  @FuzzTest(maxDuration = "10m")
  void text(byte[] bytes) throws Exception {
    read("a.txt", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void page(byte[] bytes) throws Exception {
    read("a.html", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void mail(byte[] bytes) throws Exception {
    read("a.eml", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void feed(byte[] bytes) throws Exception {
    read("a.rss", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void json(byte[] bytes) throws Exception {
    read("a.json", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void table(byte[] bytes) throws Exception {
    read("a.csv", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void pdf(byte[] bytes) throws Exception {
    read("a.pdf", bytes);
  }

  /** The XML inside the archive, since few changes of an archive leave it one. */
  @FuzzTest(maxDuration = "10m")
  void word(byte[] bytes) throws Exception {
    read("a.docx", Sample.zip("word/document.xml", utf8(bytes)));
  }

  @FuzzTest(maxDuration = "10m")
  void bookPackage(byte[] bytes) throws Exception {
    read(
        "a.epub",
        Sample.zip(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>",
            "a.opf",
            utf8(bytes),
            "a.xhtml",
            "<html><body><h1 id='a'>A</h1><p>Reeds are cut in August.</p></body></html>"));
  }

  @FuzzTest(maxDuration = "10m")
  void bookChapter(byte[] bytes) throws Exception {
    read(
        "a.epub",
        Sample.zip(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>",
            "a.opf",
            "<package><manifest><item id='n' href='a.xhtml' properties='nav'/><item id='a'"
                + " href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>",
            "a.xhtml",
            utf8(bytes)));
  }

  @FuzzTest(maxDuration = "10m")
  void archive(byte[] bytes) throws Exception {
    read("a.docx", bytes);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void read(String name, byte[] bytes) throws Exception {
    for (ArticleDraft article : Cost.bounded(() -> readOrRefuse(name, bytes))) {
      assertTrue(Normalizer.isNormalized(article.text(), Normalizer.Form.NFC));
      assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(article.text()));
    }
  }

  private static List<ArticleDraft> readOrRefuse(String name, byte[] bytes) throws IOException {
    try {
      List<ArticleDraft> articles = new DocumentReader().read(name, bytes);
      assertEquals(articles, JSON.read(JSON.write(articles)));
      ArticleFolder.open(Path.of("nowhere"), ArticleFolder.Mode.DRY_RUN).plan(articles);
      return articles;
    } catch (UnreadableException e) {
      assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
      return List.of();
    }
  }
}
