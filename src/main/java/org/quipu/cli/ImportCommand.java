package org.quipu.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.cli.importing.ImportJson;
import org.quipu.cli.importing.ImportReport;
import org.quipu.cli.importing.ImportText;
import org.quipu.cli.terminal.ProgressLine;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.format.DocumentReader;
import org.quipu.corpus.importing.ArticleFolder;
import org.quipu.corpus.importing.ImportPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns saved pages and documents into corpus articles for review. */
@Command(
    name = "import",
    description =
        "Turn saved web pages, PDFs, EPUBs, mails, feeds and text files into articles for review.")
final class ImportCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Workbench workbench;
  private final GlobalOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files, folders, or - for standard input")
  private List<String> paths = List.of();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "the folder for the articles (default: imported, inside the corpus)")
  private Optional<Path> to = Optional.empty();

  @Option(names = "--dry-run", description = "show what would be written, but write nothing")
  private boolean dryRun;

  @Option(names = "--json", description = "print one JSON object for each article")
  private boolean json;

  @Option(names = "--force", description = "overwrite articles that were edited by hand")
  private boolean force;

  @Option(
      names = "--replace",
      description = "replace earlier imports of the same articles without asking")
  private boolean replace;

  private final DocumentReader importer = new DocumentReader();

  ImportCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        to.orElseGet(() -> workbench.settings(options).path("corpus").resolve("imported"));
    ArticleFolder articles = ArticleFolder.open(folder, mode());
    ImportReport report = json ? new ImportJson(workbench.out()) : new ImportText(workbench.out());
    List<String> sources = sources();
    ProgressLine progress = workbench.progress(options.quiet() || json);
    ReplacementConsent consent = consent();
    int failures = 0;
    long held = 0;
    for (int i = 0; i < sources.size(); i++) {
      progress.show(i, sources.size(), sources.get(i));
      try {
        List<ArticleDraft> found = read(sources.get(i));
        progress.clear();
        List<ArticleFolder.Written> written = articles.write(found, consent::isGiven);
        report.articles(found, written);
        held += written.stream().filter(w -> w.outcome() == ArticleFolder.Outcome.HELD).count();
      } catch (IOException e) {
        progress.clear();
        failures++;
        workbench.err().println(sources.get(i) + ": " + reason(e));
      }
    }
    report.close(failures, dryRun);
    if (held > 0) {
      workbench
          .err()
          .println(
              (held == 1 ? "1 article was" : held + " articles were")
                  + " not replaced; look at the differences, then use --replace");
    }
    return failures + held == 0 ? 0 : 1;
  }

  private ReplacementConsent consent() {
    if (replace || force || dryRun) {
      return ReplacementConsent.ALWAYS;
    }
    return workbench.terminal() && !json && !paths.contains(STANDARD_INPUT)
        ? ReplacementConsent.asked(workbench)
        : ReplacementConsent.NEVER;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "no such file; check the path";
      case AccessDeniedException denied -> "may not be read or written: " + denied.getFile();
      default -> e.getMessage();
    };
  }

  private ArticleFolder.Mode mode() {
    if (dryRun) {
      return ArticleFolder.Mode.DRY_RUN;
    }
    return force ? ArticleFolder.Mode.FORCE : ArticleFolder.Mode.CAREFUL;
  }

  private List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        sources.add(STANDARD_INPUT);
      } else {
        ImportPaths.below(Path.of(path)).forEach(file -> sources.add(file.toString()));
      }
    }
    return sources;
  }

  private List<ArticleDraft> read(String source) throws IOException {
    return source.equals(STANDARD_INPUT)
        ? importer.read(STANDARD_INPUT, workbench.in())
        : importer.read(Path.of(source));
  }
}
