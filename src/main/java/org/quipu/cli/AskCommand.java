package org.quipu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.answer.Answer;
import org.quipu.answer.AnswerJson;
import org.quipu.answer.Answerer;
import org.quipu.answer.PageAddress;
import org.quipu.answer.Thresholds;
import org.quipu.chat.Greeting;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.Preferences;
import org.quipu.chat.words.Texts;
import org.quipu.chat.words.Voice;
import org.quipu.cli.terminal.AnswerText;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.serve.OpenCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question, or a stream of them. */
@Command(
    name = "ask",
    description = "Answer a question with quotes from the corpus.",
    footer = {
      "",
      "In a question, \"exact words\", -word, source:NAME, author:NAME, before:DATE and after:DATE"
          + " narrow the search."
    })
final class AskCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;
  private final Languages languages = Languages.discover();

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print one JSON object on one line")
  private boolean json;

  @Option(
      names = "--stdin",
      description =
          "answer each line of standard input: a question, or a JSON object with a question")
  private boolean stdin;

  @Option(names = "--claim", description = "the text is a claim to find a passage for")
  private boolean claim;

  @Option(names = "--lang", paramLabel = "TAG", description = "the language of the question")
  private Optional<String> lang = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "how many citations to show at most (default: 3)")
  private Optional<Integer> top = Optional.empty();

  @Option(names = "--all", description = "show the closest passages even if none answers")
  private boolean all;

  @Option(names = "--explain", description = "explain the order of the passages")
  private boolean explain;

  @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "in your own words")
  private List<String> words = List.of();

  AskCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words);
    if (stdin == !text.isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          stdin ? "with --stdin the questions come from standard input" : "what is the question?");
    }
    int limit = top.orElseGet(() -> workbench.settings(options).integer("answer.top", 1, 100));
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--top must be at least 1");
    }
    try (OpenCorpus corpus = workbench.open(options)) {
      if (stdin) {
        workbench.encodeIfSmall(options, corpus);
        answerLines(corpus.answerer(), limit);
      } else {
        Question.Kind kind = claim ? Question.Kind.CLAIM : Question.Kind.QUESTION;
        Question question = by(new Question(text, kind, lang));
        Optional<Explanation> reasons =
            explain ? Optional.of(explanation(question, corpus, limit)) : Optional.empty();
        answer(corpus.answerer(), new AskedLine("1", question), limit, reasons);
      }
      return 0;
    }
  }

  private Explanation explanation(Question question, OpenCorpus corpus, int limit) {
    Thresholds thresholds = Thresholds.read(workbench.settings(options));
    try (Snapshot snapshot = corpus.index().snapshot()) {
      return Explanation.of(question.text(), snapshot.rank(question), limit, thresholds);
    }
  }

  /** The voice for the question's language, or for the locale's if the interface has it. */
  private Voice voice(Question question) {
    Optional<String> usual = Greeting.read(workbench.settings(options)).language();
    Texts texts =
        question
            .lang()
            .flatMap(languages::forTag)
            .or(() -> workbench.language().flatMap(languages::forTag))
            .orElseGet(() -> Languages.preferring(usual).usual());
    return new Voice(texts, Preferences.NONE);
  }

  // Somebody who asks at a terminal is assumed to speak its language.
  private Question by(Question question) {
    return workbench
        .language()
        .filter(tag -> languages.forTag(tag).isPresent())
        .map(question::by)
        .orElse(question);
  }

  private void answerLines(Answerer answerer, int limit) throws IOException {
    AskedLine.Reader reader = new AskedLine.Reader();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(workbench.in(), StandardCharsets.UTF_8));
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      AskedLine read = reader.read(line, number++);
      AskedLine asked = new AskedLine(read.id(), by(read.question()));
      try {
        answer(answerer, asked, limit, Optional.empty());
      } catch (OverBudgetException e) {
        giveUp(asked, e.getMessage());
      }
    }
  }

  // The other lines are still answered.
  private void giveUp(AskedLine asked, String why) {
    if (json) {
      workbench.out().println(new AnswerJson().failure(asked.id(), asked.question(), why));
    } else {
      workbench.err().println("quipu: " + asked.id() + ": " + why);
    }
  }

  private void answer(
      Answerer answerer, AskedLine asked, int limit, Optional<Explanation> reasons) {
    long start = System.nanoTime();
    Answer answer =
        all || !json
            ? answerer.answerOrClosest(asked.question(), limit)
            : answerer.answer(asked.question(), limit);
    long micros = (System.nanoTime() - start) / 1_000;
    if (json) {
      String line = new AnswerJson().write(asked.id(), answer, all, micros);
      workbench.out().println(reasons.map(why -> ExplanationJson.in(line, why)).orElse(line));
    } else {
      try {
        new AnswerText(
                workbench.screen(),
                voice(asked.question()),
                PageAddress.read(workbench.settings(options)),
                all)
            .print(answer, workbench.out());
        reasons.ifPresent(why -> new ExplanationText(why, workbench.out()).print());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
