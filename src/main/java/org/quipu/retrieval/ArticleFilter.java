package org.quipu.retrieval;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.quipu.corpus.Attribution;

/**
 * Selects the articles that may answer a question. Texts are compared ignoring case.
 *
 * @param source what the id, title, publisher or address must contain
 * @param author what an author's name must contain
 * @param before the exclusive upper bound of the date
 * @param after the exclusive lower bound of the date
 */
public record ArticleFilter(
    Optional<String> source,
    Optional<String> author,
    Optional<LocalDate> before,
    Optional<LocalDate> after) {
  /** All articles. */
  public static final ArticleFilter NONE =
      new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether every article passes. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Whether an article passes. An article without a date does not pass a filter on dates. */
  public boolean pass(String articleId, Attribution from) {
    return source.stream().allMatch(wanted -> isFrom(wanted, articleId, from))
        && author.stream()
            .allMatch(wanted -> from.authors().stream().anyMatch(name -> holds(name, wanted)))
        && before.stream()
            .allMatch(day -> from.date().stream().anyMatch(d -> d.earliest().isBefore(day)))
        && after.stream()
            .allMatch(day -> from.date().stream().anyMatch(d -> d.latest().isAfter(day)));
  }

  private static boolean isFrom(String wanted, String articleId, Attribution from) {
    return holds(articleId, wanted)
        || from.title().stream().anyMatch(title -> holds(title, wanted))
        || from.publisher().stream().anyMatch(publisher -> holds(publisher, wanted))
        || from.url().stream().anyMatch(url -> holds(url, wanted));
  }

  private static boolean holds(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }
}
