package org.quipu.serve;

import java.nio.file.Path;

/** Advice for a corpus without articles. */
public final class EmptyCorpus {
  private EmptyCorpus() {}

  /** One line that says so, with the next step. */
  public static String advice(Path folder) {
    return "The corpus "
        + folder
        + " has no articles yet. Put files into it (Markdown, text, web pages, PDF, Word, EPUB,"
        + " mails, tables, feeds), or import them for review with the command import; the command"
        + " check then says what they lack.";
  }
}
