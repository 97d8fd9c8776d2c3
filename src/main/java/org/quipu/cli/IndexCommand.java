package org.quipu.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.cli.terminal.ProgressLine;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;
import org.quipu.serve.OpenCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds or refreshes the index, and reports every file that could not be used. */
@Command(name = "index", description = "Build or refresh the index of the corpus.")
final class IndexCommand implements Callable<Integer> {
  private static final long MILLIS_BETWEEN_SIGHTS = 100;

  private final Workbench workbench;
  private final GlobalOptions options;

  @Option(
      names = "--vectors",
      negatable = true,
      description =
          "encode all sentences now, or none; by itself it does so for up to 2,000 passages, and"
              + " serve does the rest in the background")
  private Optional<Boolean> vectors = Optional.empty();

  IndexCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    ProgressLine line = workbench.progress(options.quiet());
    try (OpenCorpus corpus = workbench.opener().open(workbench.settings(options))) {
      RefreshReport report = refresh(corpus, line);
      for (CorpusProblem problem : report.problems()) {
        workbench.err().println(problem);
      }
      try (Snapshot snapshot = corpus.index().snapshot()) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        workbench.out().println(summary(snapshot.info(), report, took));
        workbench.tellIfEmpty(options, corpus);
        return encode(snapshot) ? 0 : 1;
      }
    }
  }

  /** Returns whether the requested work is done. */
  private boolean encode(Snapshot snapshot) {
    if (snapshot.isEncoded() || !vectors.orElseGet(snapshot::isSmall)) {
      return true;
    }
    long start = System.nanoTime();
    boolean all = workbench.encode(options, snapshot);
    if (all) {
      double seconds = (System.nanoTime() - start) / 1e9;
      workbench
          .out()
          .println(String.format(Locale.ROOT, "all sentences are encoded; %.1f s", seconds));
    } else if (vectors.isPresent()) {
      workbench
          .err()
          .println(
              "not all sentences could be encoded: the encoder is off or does not run here"
                  + " (answer.encoder), or their file cannot be written or would be larger than"
                  + " answer.vectors-megabytes allows");
    }
    return all || vectors.isEmpty();
  }

  private static RefreshReport refresh(OpenCorpus corpus, ProgressLine line) {
    try {
      return corpus.index().refresh(corpus.files(), progress(line));
    } finally {
      line.clear();
    }
  }

  // Lines of the corpus are read in microseconds, but nobody can follow more than ten changes a
  // second.
  private static RefreshProgress progress(ProgressLine line) {
    return new RefreshProgress() {
      private long lastShown = System.nanoTime();

      @Override
      public void at(long doneBytes, long allBytes, int articles) {
        long now = System.nanoTime();
        if (now - lastShown > Duration.ofMillis(MILLIS_BETWEEN_SIGHTS).toNanos()) {
          lastShown = now;
          line.show(kilobytes(doneBytes), kilobytes(allBytes), "kB, " + articles + " articles");
        }
      }
    };
  }

  private static int kilobytes(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, (bytes + 999) / 1000);
  }

  private static String summary(IndexInfo info, RefreshReport report, Duration took) {
    String change =
        report.changedAnything()
            ? String.format(
                Locale.ROOT,
                "%,d added, %,d changed, %,d removed",
                report.added(),
                report.changed(),
                report.removed())
            : "nothing changed";
    String problems =
        report.problems().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "; %,d problems", report.problems().size());
    return String.format(
        Locale.ROOT,
        "%,d articles, %,d passages; %s%s; %.1f s",
        info.articles(),
        info.passages(),
        change,
        problems,
        took.toMillis() / 1e3);
  }
}
