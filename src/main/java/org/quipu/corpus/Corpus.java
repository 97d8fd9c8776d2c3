package org.quipu.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The articles that may be quoted, file by file, so that only changed files need to be read again.
 */
public interface Corpus {
  /**
   * The files that may contain articles, sorted by name. The result differs whenever a file's
   * content or the defaults that apply to it may have changed.
   *
   * @throws IOException if the corpus itself cannot be listed; the message names it
   */
  List<CorpusFile> files() throws IOException;

  /**
   * Reads one file. Problems are reported to the sink and never thrown; articles before and after a
   * problem are still delivered.
   */
  void read(CorpusFile file, ArticleSink sink);

  /**
   * The text of a file as its curator sees it, with lines that end in {@code \n}; empty if the file
   * is not text, contains one article per line, or can no longer be read.
   *
   * @param name the name of the file
   */
  default Optional<String> source(String name) {
    return Optional.empty();
  }

  /**
   * The questions that the curators suggest, in order; read again at each call. The corpus need not
   * answer them.
   *
   * @param problems receives problems with the questions; the usable ones are still returned
   */
  default List<SampleQuestion> samples(Consumer<CorpusProblem> problems) {
    return List.of();
  }
}
