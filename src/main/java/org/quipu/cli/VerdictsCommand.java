package org.quipu.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.quipu.serve.OpenCorpus;
import org.quipu.store.Store;
import org.quipu.store.StoreConfig;
import org.quipu.store.StoreSettings;
import org.quipu.store.Verdicts;
import org.quipu.store.jdbc.JdbcStore;
import picocli.CommandLine.Command;

/** Prints people's verdicts on answers, for the curators of the corpus. */
@Command(
    name = "verdicts",
    description = "Print the questions whose answers people marked as wrong, for eval.",
    footer = {
      "",
      "One JSON object per line, the most recent last: id, question, kind, type"
          + " (\"verdict\") and",
      "wrong, the quotes that do not answer: article, paragraph, start, end, citation, times"
          + " pressed,",
      "last (day) and quote. Add gold where you know what answers, and pass the lines to eval."
    })
final class VerdictsCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  VerdictsCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() {
    List<Verdicts.Counted> verdicts = verdicts(StoreConfig.read(workbench.settings(options)));
    if (verdicts.isEmpty()) {
      tell("no verdicts yet");
      return 0;
    }
    try (OpenCorpus corpus = workbench.open(options)) {
      VerdictLines lines = new VerdictLines(corpus.desk());
      lines.of(verdicts).forEach(workbench.out()::println);
      if (lines.outdated() > 0) {
        tell(lines.outdated() + " left out, because the quotes are no longer in the corpus");
      }
    }
    return 0;
  }

  /** Reads the verdicts without creating the store: that is left to serve. */
  private static List<Verdicts.Counted> verdicts(StoreSettings settings) {
    if (settings.file().filter(file -> !Files.exists(file)).isPresent()) {
      return List.of();
    }
    try (Store store = JdbcStore.open(settings, Clock.systemUTC())) {
      return store.verdicts().all();
    }
  }

  private void tell(String what) {
    if (!options.quiet()) {
      workbench.err().println("quipu: " + what);
    }
  }
}
