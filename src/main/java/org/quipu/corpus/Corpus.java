package org.quipu.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The articles that may be quoted, file by file, so that only changed files need reading again. */
public interface Corpus {
  /**
   * The files that may hold articles, sorted by name. Changes whenever a file's content or the
   * defaults that apply to it may have changed.
   *
   * @throws IOException if the corpus itself cannot be listed; the message names it
   */
  List<CorpusFile> files() throws IOException;

  /**
   * Reads one file. Whatever is wrong with it goes to the sink as a problem and never as an
   * exception; articles before and after the trouble are delivered all the same.
   */
  void read(CorpusFile file, ArticleSink sink);

  /**
   * The text of a file as its curator sees it, with lines that end in {@code \n}; empty where the
   * file is no text, holds an article a line, or cannot be read any more.
   *
   * @param name of the file
   */
  default Optional<String> source(String name) {
    return Optional.empty();
  }

  /**
   * The questions that the curators suggest, in their order; read anew at each call. Whether the
   * corpus answers them is for the caller to find out.
   *
   * @param problems takes what is wrong with them; the others are delivered all the same
   */
  default List<SampleQuestion> samples(Consumer<CorpusProblem> problems) {
    return List.of();
  }
}
