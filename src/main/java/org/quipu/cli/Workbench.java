package org.quipu.cli;

import java.io.PrintStream;
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
    PrintStream out,
    PrintStream err,
    boolean terminal) {

  /** Opens the engine with its index brought up to date; problems are told on standard error. */
  Engine open(GlobalOptions options) {
    Settings settings = options.settings(environment);
    Engine engine = engines.open(settings);
    try {
      RefreshReport report = engine.index().refresh(engine.corpus(), RefreshProgress.SILENT);
      if (!options.quiet()) {
        for (CorpusProblem problem : report.problems()) {
          err.println(problem);
        }
      }
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }
}
