package org.quipu.cli.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;

/**
 * Questions in a file, or in a folder together with the corpus that they are about.
 *
 * @param name the name in tables
 * @param questions the file
 * @param corpus the folder of the set's own corpus
 */
public record QuestionSet(String name, Path questions, Optional<Path> corpus) {
  private static final String ARTICLES = "articles.jsonl";
  private static final String QUESTIONS = "questions.jsonl";

  /**
   * The set at a path: a file of questions, or a folder that contains {@code questions.jsonl} and
   * either the folder {@code corpus} or the file {@code articles.jsonl}.
   *
   * @throws EvalException if there is none; the message says what is missing
   */
  public static QuestionSet at(Path path) {
    String name = path.toAbsolutePath().normalize().getFileName().toString();
    if (!Files.isDirectory(path)) {
      if (!Files.exists(path)) {
        throw new EvalException(
            path + ": there is no such file; name a question set or the folder of one");
      }
      return new QuestionSet(name.replaceFirst("\\.jsonl$", ""), path, Optional.empty());
    }
    if (!Files.exists(path.resolve(QUESTIONS))) {
      throw new EvalException(path + ": the folder of a question set holds " + QUESTIONS);
    }
    return new QuestionSet(name, path.resolve(QUESTIONS), Optional.of(corpusIn(path)));
  }

  private static Path corpusIn(Path folder) {
    Path corpus = folder.resolve("corpus");
    if (Files.isDirectory(corpus)) {
      return corpus;
    }
    if (Files.exists(folder.resolve(ARTICLES))) {
      return folder;
    }
    throw new EvalException(
        folder
            + ": the folder of a question set holds its articles, in the folder corpus or in the"
            + " file "
            + ARTICLES);
  }

  /**
   * Reads the questions.
   *
   * @throws EvalException if a line is invalid; the message names it
   */
  public List<EvalQuestion> read() throws IOException {
    return EvalQuestion.read(questions);
  }

  /** The articles of the set, without the questions, if both are in the same folder. */
  public Corpus articlesOf(Corpus opened) {
    return corpus.equals(Optional.ofNullable(questions.getParent()))
        ? new ArticlesFile(opened)
        : opened;
  }

  private record ArticlesFile(Corpus folder) implements Corpus {
    @Override
    public List<CorpusFile> files() throws IOException {
      return folder.files().stream().filter(file -> file.name().equals(ARTICLES)).toList();
    }

    @Override
    public void read(CorpusFile file, ArticleSink sink) {
      folder.read(file, sink);
    }
  }
}
