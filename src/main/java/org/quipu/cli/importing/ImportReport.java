package org.quipu.cli.importing;

import java.util.List;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.importing.ArticleFolder;

/** Tells what an import found: {@link ImportText} people, {@link ImportJson} programs. */
public sealed interface ImportReport permits ImportText, ImportJson {
  /** The articles of one file, and what became of each, in the same order. */
  void articles(List<ArticleDraft> articles, List<ArticleFolder.Written> written);

  void close(int failures, boolean dryRun);
}
