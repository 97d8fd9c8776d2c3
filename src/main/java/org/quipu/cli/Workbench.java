package org.quipu.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.cli.terminal.ProgressLine;
import org.quipu.cli.terminal.Screen;
import org.quipu.config.Settings;
import org.quipu.corpus.CorpusProblem;
import org.quipu.retrieval.EncodingPace;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.retrieval.RefreshReport;
import org.quipu.retrieval.Snapshot;
import org.quipu.serve.EmptyCorpus;
import org.quipu.serve.OpenCorpus;

/**
 * The context of every command: the environment of the process, and a way to open a corpus.
 *
 * @param terminal whether standard output is a terminal
 */
public record Workbench(
    OpenCorpus.Opener opener,
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal) {
  private static final int MOST_PROBLEMS = 5;

  /** The properties of standard output. */
  public Screen screen() {
    return Screen.of(terminal, environment);
  }

  /** A line that shows the progress of a command; shows nothing unless on a terminal. */
  ProgressLine progress(boolean quiet) {
    return terminal && !quiet ? ProgressLine.on(err, screen()) : ProgressLine.none();
  }

  /** The language tag of the process's locale, such as es-PE, if one is set. */
  Optional<String> language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.replaceFirst("[.@].*", "").replace('_', '-'));
  }

  /**
   * The settings of this run.
   *
   * @throws org.quipu.config.ConfigException if they cannot be used
   */
  Settings settings(GlobalOptions options) {
    return options.settings(environment);
  }

  /** Opens the corpus and refreshes its index; reports problems on standard error. */
  OpenCorpus open(GlobalOptions options) {
    OpenCorpus corpus = opener.open(settings(options));
    try {
      corpus.index().prepare();
      tell(options, corpus.index().refresh(corpus.files(), RefreshProgress.SILENT));
      tellIfEmpty(options, corpus);
      return corpus;
    } catch (RuntimeException e) {
      corpus.close();
      throw e;
    }
  }

  /** Says on standard error what to do if the corpus is empty. */
  void tellIfEmpty(GlobalOptions options, OpenCorpus corpus) {
    try (Snapshot snapshot = corpus.index().snapshot()) {
      if (snapshot.info().articles() == 0 && !options.quiet()) {
        err.println(EmptyCorpus.advice(settings(options).path("corpus")));
      }
    }
  }

  /**
   * Encodes all sentences of a small corpus before many questions are asked, which would encode
   * most of them anyway; does nothing for a large corpus or if no encoder runs.
   */
  void encodeIfSmall(GlobalOptions options, OpenCorpus corpus) {
    try (Snapshot snapshot = corpus.index().snapshot()) {
      if (snapshot.isSmall()) {
        encode(options, snapshot);
      }
    }
  }

  /** Encodes all sentences and shows the progress; returns whether all vectors now exist. */
  boolean encode(GlobalOptions options, Snapshot snapshot) {
    ProgressLine line = progress(options.quiet());
    int passages = snapshot.info().passages();
    try {
      return snapshot.encode(
          EncodingPace.FULL,
          done -> {
            line.show(done, passages, "passages encoded");
            return true;
          });
    } finally {
      line.clear();
    }
  }

  /** Reports problems of the corpus on standard error, unless told to be quiet. */
  void tell(GlobalOptions options, RefreshReport report) {
    List<CorpusProblem> problems = options.quiet() ? List.of() : report.problems();
    problems.stream().limit(MOST_PROBLEMS).forEach(err::println);
    if (problems.size() > MOST_PROBLEMS) {
      err.println(
          "and "
              + (problems.size() - MOST_PROBLEMS)
              + " more; ./quipu check lists them all and says what to do");
    }
  }
}
