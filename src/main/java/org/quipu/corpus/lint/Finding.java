package org.quipu.corpus.lint;

import java.util.Comparator;
import org.quipu.corpus.Article;
import org.quipu.corpus.CorpusProblem;

/**
 * Something in a corpus that a curator should look at.
 *
 * @param file the file, relative to the corpus folder
 * @param line the line, from 1; 0 if the problem is not in a particular line
 * @param what what is wrong
 * @param cure what to do about it
 */
public record Finding(String file, int line, Level level, String what, String cure)
    implements Comparable<Finding> {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::level)
          .thenComparing(Finding::what)
          .thenComparing(Finding::cure);

  static Finding of(CorpusProblem problem, Level level) {
    return new Finding(problem.file(), problem.line(), level, problem.what(), problem.cure());
  }

  static Finding in(Article article, Level level, String what, String cure) {
    return new Finding(article.origin().file(), article.origin().line(), level, what, cure);
  }

  /** The same finding in another line. */
  Finding at(int where) {
    return new Finding(file, where, level, what, cure);
  }

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code file:line}. */
  String place() {
    return (file.isEmpty() ? "corpus" : file) + (line > 0 ? ":" + line : "");
  }

  /** {@code file:line: warning: what; cure}, as compilers write it. */
  @Override
  public String toString() {
    return place() + ": " + level + ": " + what + "; " + cure;
  }
}
