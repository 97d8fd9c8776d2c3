package org.quipu.cli.importing;

import java.util.List;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.importing.ArticleFolder;

/**
 * Reports the results of an import: {@link ImportText} to people, {@link ImportJson} to programs.
 */
public sealed interface ImportReport permits ImportText, ImportJson {
  /** Reports the articles of one file, and what was written for each, in the same order. */
  void articles(List<ArticleDraft> articles, List<ArticleFolder.Written> written);

  void close(int failures, boolean dryRun);
}
