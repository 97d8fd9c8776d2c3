package org.quipu.cli;

import org.quipu.cli.terminal.LineSource;
import org.quipu.corpus.importing.ArticleFolder;

/** Decides whether an import may replace an article of the corpus. */
@FunctionalInterface
interface ReplacementConsent {
  ReplacementConsent ALWAYS = change -> true;
  ReplacementConsent NEVER = change -> false;

  boolean isGiven(ArticleFolder.Change change);

  /** Shows the differences and asks, article by article. */
  static ReplacementConsent asked(Workbench workbench) {
    LineSource answers = LineSource.of(workbench.in());
    return change -> {
      workbench.err().println(change.path() + " would be replaced. It differs in");
      change
          .replaces()
          .ifPresent(
              replaced -> replaced.lines().forEach(line -> workbench.err().println("  " + line)));
      workbench.err().print("Replace it? [y/N] ");
      workbench.err().flush();
      return answers.next().filter(answer -> answer.strip().equalsIgnoreCase("y")).isPresent();
    };
  }
}
