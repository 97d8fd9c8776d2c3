package org.quipu.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;

class JsonLinesReaderTest {
  @TempDir Path folder;

  @Test
  void everyLineIsAnArticle() throws Exception {
    Collected read =
        read(
            """
            {"id":"a","title":"A","text":"One.\\n\\nTwo.","authors":["Ana"],"date":null}

            {"text":"Three.","kind":"comment","under":"a","author":"Luis"}
            """);
    Article first = read.articles.getFirst();
    Article second = read.articles.getLast();
    assertEquals(List.of("One.", "Two."), Collected.blocksOf(first));
    assertEquals(Optional.empty(), first.attribution().date());
    assertEquals("set-3", second.id());
    assertEquals(new ArticleKind.Comment(Optional.of("a")), second.kind());
    assertEquals(List.of("Luis"), second.attribution().authors());
  }

  @Test
  void badLinesAreReportedAndTheRestIsRead() throws Exception {
    Collected read =
        read(
            "{\"text\":\"A.\"}\nnot json\n{\"title\":\"T\"}\n[1]\n{\"text\":\" \"}\n{\"text\":\"B.\"}\n");
    assertEquals(2, read.articles.size());
    assertEquals(List.of(2, 3, 4, 5), read.unreadable.stream().map(p -> p.line()).toList());
  }

  @Test
  void manyBadLinesAreCounted() throws Exception {
    Collected read = read("{}\n".repeat(500));
    assertEquals(11, read.unreadable.size());
    assertTrue(read.unreadable.getLast().what().startsWith("490 more"));
  }

  @Test
  void byteOrderMarkAndCarriageReturnsDoNoHarm() throws Exception {
    Collected read = read("\uFEFF{\"text\":\"A.\"}\r\n{\"text\":\"B.\\r\\n\\r\\nC.\"}\r\n");
    assertEquals(List.of("A."), Collected.blocksOf(read.articles.getFirst()));
    assertEquals(List.of("B.", "C."), Collected.blocksOf(read.articles.getLast()));
  }

  @Test
  void megabyteLinesAreRead() throws Exception {
    String text = "word ".repeat(1_000_000).strip();
    assertEquals(text, read("{\"text\":\"" + text + "\"}\n").only().text().value());
  }

  private Collected read(String lines) throws Exception {
    Files.writeString(folder.resolve("set.jsonl"), lines);
    return Collected.from(folder);
  }
}
