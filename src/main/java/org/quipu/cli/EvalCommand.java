package org.quipu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.cli.eval.EvalReport;
import org.quipu.cli.eval.Half;
import org.quipu.cli.eval.Judge;
import org.quipu.cli.eval.Judged;
import org.quipu.cli.eval.PartialCorpus;
import org.quipu.cli.eval.SavedRun;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.serve.OpenCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the answers to questions whose answers are known. */
@Command(
    name = "eval",
    description = "Measure the answers to a question set.",
    footer = {
      "",
      "A question set has one JSON object a line: id, question, lang, kind (question or claim),"
          + " type,",
      "answers (strings), gold (places that answer: article and paragraph; empty if none does) and",
      "wrong (quotes that do not answer: article, start and end), as ./quipu verdicts prints them;",
      "without gold, a question with wrong quotes counts in \"wrong quote first\" only."
    })
final class EvalCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  @Option(names = "--json", description = "print one JSON object on one line")
  private boolean json;

  @Option(names = "--save", paramLabel = "RUN", description = "keep this run in a file")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--against", paramLabel = "RUN", description = "compare with a run that was kept")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--leave-half-out",
      description = "ask twice, each time without one half of the articles, to measure declining")
  private boolean leaveHalfOut;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "question sets")
  private List<Path> files = List.of();

  EvalCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SavedRun> before =
        against.isPresent() ? Optional.of(SavedRun.read(against.get())) : Optional.empty();
    List<EvalQuestion> questions = new ArrayList<>();
    for (Path file : files) {
      questions.addAll(EvalQuestion.read(file));
    }
    List<Judged> judged = leaveHalfOut ? judgeHalves(questions) : judge(questions);
    if (save.isPresent()) {
      SavedRun.write(judged, save.get());
    }
    EvalReport report = new EvalReport(judged, before);
    if (json) {
      workbench.out().println(report.json());
    } else {
      report.print(workbench.out());
    }
    return 0;
  }

  private List<Judged> judge(List<EvalQuestion> questions) throws IOException {
    try (OpenCorpus corpus = workbench.open(options)) {
      return new Judge(corpus.files(), corpus.index(), corpus.answerer()).judge(questions);
    }
  }

  private List<Judged> judgeHalves(List<EvalQuestion> questions) throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (Half half : Half.values()) {
      Path folder = Files.createTempDirectory("quipu-eval");
      try (OpenCorpus corpus =
          workbench
              .opener()
              .open(workbench.settings(options).with("index", folder.toString(), "eval"))) {
        PartialCorpus part = new PartialCorpus(corpus.files(), half);
        corpus.index().refresh(part, RefreshProgress.SILENT);
        List<EvalQuestion> asked = questions.stream().map(q -> q.within(half)).toList();
        judged.addAll(new Judge(part, corpus.index(), corpus.answerer()).judge(asked));
      } finally {
        delete(folder);
      }
    }
    return judged;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
