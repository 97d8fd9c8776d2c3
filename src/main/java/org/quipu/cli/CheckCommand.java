package org.quipu.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.quipu.corpus.lint.CorpusLint;
import org.quipu.corpus.lint.Finding;
import org.quipu.corpus.lint.FindingGroup;
import org.quipu.corpus.lint.Level;
import org.quipu.corpus.lint.LintReport;
import org.quipu.corpus.reading.CorpusFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the corpus and reports what needs a curator's attention. */
@Command(
    name = "check",
    description = "Check the corpus for problems; exit 1 if something needs attention.")
final class CheckCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;
  private final JsonMapper json = new JsonMapper();

  @Option(names = "--json", description = "print one JSON object per finding, including notes")
  private boolean asJson;

  @Option(names = "--notes", description = "also print notes: what could be better but need not be")
  private boolean notes;

  @Option(names = "--all", description = "print every finding rather than the first of each kind")
  private boolean all;

  CheckCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    CorpusFolder corpus = CorpusFolder.of(workbench.settings(options));
    LintReport report = new CorpusLint(corpus, Clock.systemUTC()).run();
    PrintStream out = workbench.out();
    if (asJson) {
      report.findings().forEach(finding -> out.println(object(finding)));
      return report.needsAttention() ? 1 : 0;
    }
    List<FindingGroup> groups = notes ? report.everything() : report.attention();
    if (all) {
      groups.stream().flatMap(group -> group.findings().stream()).sorted().forEach(out::println);
    } else {
      groups.stream().flatMap(group -> group.lines().stream()).forEach(out::println);
    }
    if (!options.quiet()) {
      boolean shortened = !all && groups.stream().anyMatch(FindingGroup::isShortened);
      out.println(summary(report, shortened));
    }
    return report.needsAttention() ? 1 : 0;
  }

  private ObjectNode object(Finding finding) {
    return json.createObjectNode()
        .put("file", finding.file())
        .put("line", finding.line() == 0 ? null : finding.line())
        .put("level", finding.level().toString())
        .put("what", finding.what())
        .put("cure", finding.cure());
  }

  private String summary(LintReport report, boolean shortened) {
    long unseen = notes ? 0 : report.count(Level.NOTE);
    return counted(report.articles(), "article")
        + " in "
        + counted(report.files(), "file")
        + ": "
        + counted(report.count(Level.ERROR), "error")
        + ", "
        + counted(report.count(Level.WARNING), "warning")
        + ", "
        + counted(report.count(Level.NOTE), "note")
        + (unseen > 0 ? " (--notes shows them)" : "")
        + (shortened ? "; --all lists every one" : "");
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
