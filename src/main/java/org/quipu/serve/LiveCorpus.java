package org.quipu.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.Signals;
import org.quipu.corpus.CorpusProblem;
import org.quipu.corpus.watch.CorpusWatcher;
import org.quipu.retrieval.IndexException;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date while the program runs: after changes of the corpus folder, and at once
 * on SIGHUP, on systems that have the signal.
 */
final class LiveCorpus implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCorpus.class);
  private static final String SIGNAL = "HUP";

  private final OpenCorpus corpus;
  private final CorpusWatcher watcher;
  private final Object formerHandler;
  private volatile List<CorpusProblem> told = List.of();

  private LiveCorpus(OpenCorpus corpus, Path folder) throws IOException {
    this.corpus = corpus;
    this.watcher = CorpusWatcher.start(corpus.files(), folder, this::refresh);
    this.formerHandler =
        Signals.register(SIGNAL, () -> Thread.ofPlatform().daemon().start(this::tryRefresh));
  }

  /**
   * Begins to watch.
   *
   * @param folder the folder of the corpus
   * @throws IOException if the operating system refuses to watch anything
   */
  static LiveCorpus follow(OpenCorpus corpus, Path folder) throws IOException {
    return new LiveCorpus(corpus, folder);
  }

  // A failure is passed to the watcher, which tries again in its next round.
  private RefreshReport refresh() {
    RefreshReport report = corpus.index().refresh(corpus.files(), RefreshProgress.SILENT);
    if (!report.problems().equals(told)) {
      report.problems().forEach(problem -> LOG.warn("corpus: {}", problem));
      told = report.problems();
    }
    if (report.changedAnything()) {
      LOG.info(
          "reloaded the corpus: {} articles added, {} changed, {} removed",
          report.added(),
          report.changed(),
          report.removed());
    }
    return report;
  }

  private void tryRefresh() {
    try {
      refresh();
    } catch (IndexException e) {
      LOG.error("could not reload the corpus: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    Signals.unregister(SIGNAL, formerHandler);
    watcher.close();
  }
}
