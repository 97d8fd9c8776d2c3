package org.quipu.retrieval.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;
import org.quipu.fixture.TempIndex;
import org.quipu.retrieval.ArticleKey;
import org.quipu.retrieval.PassageIndex;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.Snapshot;

/** Two articles whose ids have the same 40-bit key. */
class SharedKeyTest {
  private static final String FIRST = "article-308517";
  private static final String SECOND = "article-496339";

  @TempDir Path temp;
  private CorpusOnDisk corpus;

  @AutoClose private final TempIndex indexed = TempIndex.empty();
  private final PassageIndex index = indexed.index();
  private CorpusCitationDesk desk;

  @BeforeEach
  void index() {
    corpus = new CorpusOnDisk(temp.resolve("corpus"));
    desk = new CorpusCitationDesk(index);
    write("The llama grazes.", "The condor flies.");
  }

  private void write(String first, String second) {
    corpus.write("a.jsonl", corpus.line(FIRST, first), corpus.line(SECOND, second));
    index.refresh(corpus, RefreshProgress.SILENT);
  }

  private CitationId cited(String id) {
    try (Snapshot snapshot = index.snapshot()) {
      Article article = snapshot.article(id).orElseThrow();
      return desk.cite(article, new Span(0, article.text().value().length())).id();
    }
  }

  @Test
  void bothAreFoundByTheKey() {
    assertEquals(ArticleKey.of(FIRST), ArticleKey.of(SECOND));
    try (Snapshot snapshot = index.snapshot()) {
      List<String> ids =
          snapshot.articlesByKey(ArticleKey.of(FIRST)).stream().map(Article::id).toList();
      assertEquals(List.of(FIRST, SECOND), ids);
    }
  }

  @Test
  void citationOpensInTheArticleThatItWasCutFrom() {
    for (String id : List.of(FIRST, SECOND)) {
      Opened.Unchanged opened = assertInstanceOf(Opened.Unchanged.class, desk.open(cited(id)));
      assertEquals(id, opened.citation().quote().article().id());
    }
  }

  @Test
  void citationOfAChangedOneIsNotShownAsTheOther() {
    CitationId second = cited(SECOND);
    write("The llama grazes.", "The condor sleeps.");
    assertInstanceOf(Opened.Gone.class, desk.open(second));
  }
}
