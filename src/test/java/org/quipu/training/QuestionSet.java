package org.quipu.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quipu.cli.eval.EvalQuestion;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.reading.CorpusFolder;

/**
 * Questions with the corpus that answers them.
 *
 * @param name the name of its folder
 */
record QuestionSet(String name, Path corpus, List<EvalQuestion> questions) {
  private static final String QUESTIONS = "questions.jsonl";

  /**
   * Reads a folder with {@code questions.jsonl}, in the form that {@code eval} takes, and the
   * corpus: a folder {@code corpus}, or {@code articles.jsonl}.
   *
   * @param temporary where the articles are put so that no question is among them
   */
  static QuestionSet read(Path folder, Path temporary) throws IOException {
    String name = folder.getFileName().toString();
    Path corpus = folder.resolve("corpus");
    if (!Files.isDirectory(corpus)) {
      corpus = Files.createDirectories(temporary.resolve(name));
      Files.copy(folder.resolve("articles.jsonl"), corpus.resolve("articles.jsonl"));
    }
    return new QuestionSet(name, corpus, EvalQuestion.read(folder.resolve(QUESTIONS)));
  }

  Corpus articles() {
    return new CorpusFolder(corpus);
  }

  /**
   * What all its questions count together: a large set more than a small one, not in proportion.
   */
  double weight() {
    return Math.sqrt(questions.size());
  }
}
