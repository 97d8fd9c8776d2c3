package org.quipu.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.quipu.config.Settings;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;

/**
 * What every command works with: the surroundings of the process and the engine.
 *
 * @param terminal whether standard output is a terminal
 */
public record Workbench(
    Engine.Factory engines,
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal) {
  private static final int MOST_PROBLEMS = 5;

  /** What standard output shows. */
  Screen screen() {
    return Screen.of(terminal, environment);
  }

  /**
   * The settings of this run.
   *
   * @throws org.quipu.config.ConfigException if they cannot be used
   */
  Settings settings(GlobalOptions options) {
    return options.settings(environment);
  }

  /** Opens the engine with its index brought up to date; problems are told on standard error. */
  Engine open(GlobalOptions options) {
    Engine engine = engines.open(settings(options));
    try {
      tell(options, engine.index().refresh(engine.corpus(), RefreshProgress.SILENT));
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** Tells on standard error what is wrong with the corpus, unless nobody wants to know. */
  void tell(GlobalOptions options, RefreshReport report) {
    List<CorpusProblem> problems = options.quiet() ? List.of() : report.problems();
    problems.stream().limit(MOST_PROBLEMS).forEach(err::println);
    if (problems.size() > MOST_PROBLEMS) {
      err.println(
          "and "
              + (problems.size() - MOST_PROBLEMS)
              + " more; ./quipu check lists them all with what to do");
    }
  }
}
