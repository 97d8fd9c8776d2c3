package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;

/** Files that break while they are in service: their last good version stays. */
class BrokenFilesTest {
  private static final String GOOD = "---\nid: one\ntitle: Llamas\n---\nThe llama grazes.\n";
  private static final String BROKEN = "---\nid: one\ntitle: \"Llam\n---\nThe llama sleeps.\n";
  private static final String EMPTY = "---\nid: one\n---\n";

  @TempDir Path temp;
  private CorpusOnDisk corpus;

  @AutoClose private final TempIndex indexed = TempIndex.empty();
  private final PassageIndex index = indexed.index();

  @BeforeEach
  void open() {
    corpus = new CorpusOnDisk(temp.resolve("corpus"));
  }

  private RefreshReport refreshWith(String content) {
    corpus.write("a.md", content);
    return index.refresh(corpus, RefreshProgress.SILENT);
  }

  private String served() {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot.articles(0, 10).stream()
          .map(summary -> snapshot.article(summary.id()).orElseThrow().text().value())
          .reduce("", String::concat);
    }
  }

  @Test
  void unreadableFileLeavesItsLastGoodVersionInService() {
    refreshWith(GOOD);
    corpus.takeAway("a.md");
    RefreshReport report = refreshWith(GOOD.replace("grazes", "walks"));
    assertEquals(1, report.problems().size());
    assertEquals("The llama grazes.", served());
  }

  @Test
  void unreadableFileIsReadAgainAlthoughItsStampIsTheSame() {
    refreshWith(GOOD);
    corpus.takeAway("a.md");
    refreshWith(GOOD.replace("grazes", "walks"));
    assertEquals(1, index.refresh(corpus, RefreshProgress.SILENT).problems().size());
    corpus.bringBack("a.md");
    assertEquals(0, index.refresh(corpus, RefreshProgress.SILENT).problems().size());
    assertEquals("The llama walks.", served());
  }

  @Test
  void fileWithoutTextLeavesItsLastGoodVersionInService() {
    refreshWith(GOOD);
    assertEquals(1, refreshWith(EMPTY).problems().size());
    assertEquals("The llama grazes.", served());
  }

  @Test
  void brokenArticleIsHeldBack() {
    assertEquals(1, refreshWith(BROKEN).problems().size());
    assertEquals("", served());
  }

  @Test
  void brokenArticleDoesNotReplaceAGoodOne() {
    refreshWith(GOOD);
    assertEquals(1, refreshWith(BROKEN).problems().size());
    assertEquals("The llama grazes.", served());
  }

  @Test
  void repairedArticleIsServed() {
    refreshWith(BROKEN);
    assertEquals(0, refreshWith(GOOD).problems().size());
    assertEquals("The llama grazes.", served());
  }

  @Test
  void brokenFileThatIsDeletedTakesItsLastGoodVersionAlong() {
    refreshWith(GOOD);
    refreshWith(BROKEN);
    corpus.delete("a.md");
    assertEquals(1, index.refresh(corpus, RefreshProgress.SILENT).removed());
    assertEquals("", served());
  }
}
