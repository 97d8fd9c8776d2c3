package org.quipu.corpus.lint;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quipu.corpus.Article;
import org.quipu.corpus.Corpus;

/**
 * Finds the lines of parts of an article in its file. Files are read only if there is something to
 * report.
 */
final class Places {
  private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]+):");

  private final Corpus corpus;
  private Optional<Located> last = Optional.empty();

  private record Located(Article article, Optional<String> source, Optional<SourceLines> lines) {}

  Places(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * The line of an offset in an article's text, from 1; the article's first line if lines are
   * meaningless, as in a PDF, or contain one article each.
   */
  int lineAt(Article article, int offset) {
    int line = located(article).lines().map(lines -> lines.lineAt(offset)).orElse(0);
    return line > 0 ? line : article.origin().line();
  }

  /** Whether the lines of an article's file are distinguished. */
  boolean hasLines(Article article) {
    return located(article).lines().isPresent();
  }

  /** The line of a field of the front matter; the article's first line if the field is absent. */
  int lineOf(Article article, String field) {
    return located(article).source().stream()
        .flatMapToInt(source -> field(source, field, article.origin().line()).stream())
        .findFirst()
        .orElse(article.origin().line());
  }

  private static OptionalInt field(String source, String name, int below) {
    Matcher matcher = FIELD.matcher(source);
    while (matcher.find()) {
      int line =
          1 + (int) source.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      if (line >= below) {
        return OptionalInt.empty();
      }
      if (matcher.group(1).equals(name)) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  // Findings come article by article.
  private Located located(Article article) {
    if (last.filter(located -> located.article().equals(article)).isEmpty()) {
      Optional<String> source = corpus.source(article.origin().file());
      last =
          Optional.of(
              new Located(article, source, source.map(text -> SourceLines.of(article, text))));
    }
    return last.orElseThrow();
  }
}
