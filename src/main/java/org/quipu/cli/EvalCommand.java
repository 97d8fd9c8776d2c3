package org.quipu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.quipu.cli.eval.EvalJson;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.cli.eval.EvalReport;
import org.quipu.cli.eval.Half;
import org.quipu.cli.eval.Judge;
import org.quipu.cli.eval.Judged;
import org.quipu.cli.eval.PartialCorpus;
import org.quipu.cli.eval.QuestionSet;
import org.quipu.cli.eval.SavedRun;
import org.quipu.cli.eval.SetResult;
import org.quipu.config.Settings;
import org.quipu.corpus.Corpus;
import org.quipu.retrieval.RefreshProgress;
import org.quipu.serve.OpenCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the answers to questions whose answers are known. */
@Command(
    name = "eval",
    description = "Measure the answers to question sets; several sets appear in one table.",
    footer = {
      "",
      "A question set is a file with one JSON object per line: id, question, lang, kind"
          + " (question",
      "or claim), type, answers (strings), gold (places that answer: article and paragraph; empty"
          + " if",
      "none does) and wrong (quotes that do not answer: article, start and end), as ./quipu"
          + " verdicts",
      "prints them; without gold, a question with wrong quotes counts in \"wrong quote first\""
          + " only.",
      "A folder with questions.jsonl and a corpus (corpus/ or articles.jsonl) is a set too."
    })
final class EvalCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  @Option(names = "--json", description = "print one JSON object per set, each on one line")
  private boolean json;

  @Option(
      names = "--failed",
      description = "list every failed question with the quote shown instead")
  private boolean failed;

  @Option(names = "--save", paramLabel = "RUN", description = "save this run to a file")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--against", paramLabel = "RUN", description = "compare with a saved run")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--leave-half-out",
      description = "ask twice, each time without half of the articles, to measure declining")
  private boolean leaveHalfOut;

  @Parameters(paramLabel = "SET", arity = "1..*", description = "files or folders of questions")
  private List<Path> paths = List.of();

  EvalCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SavedRun> before =
        against.isPresent() ? Optional.of(SavedRun.read(against.get())) : Optional.empty();
    List<QuestionSet> sets = paths.stream().map(QuestionSet::at).toList();
    List<SetResult> results = new ArrayList<>();
    for (QuestionSet set : sets) {
      List<EvalQuestion> questions = set.read();
      results.add(
          new SetResult(set.name(), leaveHalfOut ? halves(set, questions) : whole(set, questions)));
    }
    if (save.isPresent()) {
      SavedRun.write(results, save.get());
    }
    print(results, before);
    return 0;
  }

  private void print(List<SetResult> results, Optional<SavedRun> before) {
    if (json) {
      EvalJson lines = new EvalJson(before, failed);
      results.forEach(result -> workbench.out().println(lines.write(result)));
      return;
    }
    EvalReport report = new EvalReport(results, before);
    report.print(workbench.out());
    if (failed) {
      report.printFailed(workbench.out());
    }
  }

  private List<Judged> whole(QuestionSet set, List<EvalQuestion> questions) throws IOException {
    if (set.corpus().isPresent()) {
      return judgeApart(set, questions, UnaryOperator.identity());
    }
    try (OpenCorpus corpus = workbench.open(options)) {
      workbench.encodeIfSmall(options, corpus);
      return new Judge(corpus.files(), corpus.index(), corpus.answerer()).judge(questions);
    }
  }

  private List<Judged> halves(QuestionSet set, List<EvalQuestion> questions) throws IOException {
    List<Judged> judged = new ArrayList<>();
    for (Half half : Half.values()) {
      List<EvalQuestion> asked = questions.stream().map(q -> q.within(half)).toList();
      judged.addAll(judgeApart(set, asked, corpus -> new PartialCorpus(corpus, half)));
    }
    return judged;
  }

  /** Judges on a separate index, which is deleted afterwards. */
  private List<Judged> judgeApart(
      QuestionSet set, List<EvalQuestion> questions, UnaryOperator<Corpus> part)
      throws IOException {
    Path folder = Files.createTempDirectory("quipu-eval");
    Settings settings = workbench.settings(options).with("index", folder.toString(), "eval");
    if (set.corpus().isPresent()) {
      settings = settings.with("corpus", set.corpus().get().toString(), "eval");
    }
    try (OpenCorpus opened = workbench.opener().open(settings)) {
      Corpus corpus = part.apply(set.articlesOf(opened.files()));
      workbench.tell(options, opened.index().refresh(corpus, RefreshProgress.SILENT));
      workbench.encodeIfSmall(options, opened);
      return new Judge(corpus, opened.index(), opened.answerer()).judge(questions);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
