package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quipu.corpus.Article;
import org.quipu.corpus.PassageSplitter;

/**
 * Files with arbitrary content never make the corpus folder throw, and the articles read from them
 * are well formed. Found inputs are kept as resources and replayed by the build; {@code
 * JAZZER_FUZZ=1 ./mvnw test -Dtest=FileFuzzTest#html -Djazzer.hooks=true} looks for new ones.
 */
class FileFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void frontMatter(byte[] bytes) throws Exception {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    read("md", ("---\n" + text + "\n---\nText.").getBytes(StandardCharsets.ISO_8859_1));
  }

  @FuzzTest(maxDuration = "2m")
  void html(byte[] bytes) throws Exception {
    read("html", bytes);
  }

  @FuzzTest(maxDuration = "2m")
  void pdf(byte[] bytes) throws Exception {
    read("pdf", bytes);
  }

  private static void read(String extension, byte[] bytes) throws Exception {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("a." + extension);
    try {
      Files.write(file, bytes);
      Collected read = Collected.from(folder);
      read.articles.forEach(FileFuzzTest::assertWhole);
    } finally {
      delete(file, folder);
    }
  }

  private static void delete(Path... files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static void assertWhole(Article article) {
    String text = article.text().value();
    assertEquals(text, String.join("\n\n", Collected.blocksOf(article)));
    new PassageSplitter()
        .split(article)
        .forEach(passage -> assertEquals(passage.span().of(text), passage.text()));
  }
}
