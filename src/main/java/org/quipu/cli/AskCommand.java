package org.quipu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.quipu.answer.Answer;
import org.quipu.answer.RankedCitation;
import org.quipu.retrieval.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Command(name = "ask", description = "Answer a question with quotes from the corpus.")
final class AskCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final GlobalOptions options;

  @Option(names = "--json", description = "print one JSON object on one line")
  private boolean json;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "3",
      description = "the most citations (default: ${DEFAULT-VALUE})")
  private int top;

  @Option(names = "--all", description = "show the closest passages also where none answers")
  private boolean all;

  @Parameters(paramLabel = "QUESTION", description = "in your own words")
  private List<String> words = List.of();

  AskCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() {
    try (Engine engine = workbench.open(options)) {
      long start = System.nanoTime();
      Answer answer = engine.answerer().answer(Question.of(String.join(" ", words)), top);
      long micros = (System.nanoTime() - start) / 1000;
      if (json) {
        workbench.out().println(new AnswerJson().write("1", answer, all, micros));
      } else if (answer instanceof Answer.Cited cited) {
        for (RankedCitation citation : cited.citations()) {
          workbench.out().println(citation.citation().quote().text());
        }
      } else {
        workbench.out().println("No passage answers this.");
      }
      return 0;
    }
  }
}
