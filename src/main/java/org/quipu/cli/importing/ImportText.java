package org.quipu.cli.importing;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.importing.ArticleFolder;
import org.quipu.corpus.importing.ArticleFolder.Outcome;

/**
 * Reports an import to people, with a few lines per article: what was found and where, what is
 * missing, and what was left out.
 */
public final class ImportText implements ImportReport {
  private static final int SHOWN = 70;

  private final PrintStream out;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  public ImportText(PrintStream out) {
    this.out = out;
  }

  @Override
  public void articles(List<ArticleDraft> articles, List<ArticleFolder.Written> written) {
    int comments = 0;
    for (int i = 0; i < articles.size(); i++) {
      outcomes.merge(written.get(i).outcome(), 1, Integer::sum);
      if (articles.get(i).isComment()) {
        comments++;
      } else {
        article(articles.get(i), written.get(i));
      }
    }
    if (comments > 0) {
      out.println(
          comments == 1
              ? "  and a comment, in a separate file"
              : "  and " + comments + " comments, each in a separate file");
    }
  }

  private void article(ArticleDraft article, ArticleFolder.Written written) {
    out.println(
        written.path() + " (" + outcome(written.outcome()) + ", from " + article.source() + ")");
    written
        .replaced()
        .ifPresent(
            replaced -> replaced.lines().forEach(line -> out.println("  differs in " + line)));
    for (Finding finding : article.findings().all()) {
      String doubt = finding.guess() ? "a guess, from the " : "from the ";
      out.println(
          "  "
              + finding.field().key()
              + ": "
              + String.join("; ", finding.values())
              + "  ["
              + doubt
              + finding.from()
              + "]");
    }
    if (!article.findings().unknown().isEmpty()) {
      out.println(
          "  unknown: "
              + article.findings().unknown().stream()
                  .map(Field::key)
                  .collect(Collectors.joining(", ")));
    }
    out.println(
        "  "
            + (article.blocks().size() == 1
                ? "1 paragraph"
                : article.blocks().size() + " paragraphs")
            + ", beginning \""
            + shortened(article.blocks().getFirst().text())
            + "\"");
    article
        .dropped()
        .forEach(
            gone ->
                out.println("  left out: \"" + shortened(gone.text()) + "\" (" + gone.why() + ")"));
  }

  private static String files(int number) {
    return number == 1 ? "1 file" : number + " files";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case KEPT -> "kept as it is, since it was edited by hand; --force overwrites it";
      case HELD -> "not replaced; --replace replaces it";
      case NEW, UPDATED, UNCHANGED -> outcome.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String counted(Outcome outcome) {
    return outcome == Outcome.HELD ? "not replaced" : outcome.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close(int failures, boolean dryRun) {
    String summary =
        outcomes.entrySet().stream()
            .map(e -> e.getValue() + " " + counted(e.getKey()))
            .collect(Collectors.joining(", "));
    out.println(
        (summary.isEmpty() ? "Nothing imported" : "Articles and comments: " + summary)
            + (failures == 0 ? "" : "; " + files(failures) + " could not be used")
            + (dryRun ? "; nothing was written" : ""));
  }
}
