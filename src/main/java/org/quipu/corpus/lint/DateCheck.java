package org.quipu.corpus.lint;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.quipu.corpus.Article;

/**
 * Finds impossible dates of publication.
 *
 * @param clock the clock for today's date
 */
record DateCheck(InstantSource clock, Places places) implements ArticleCheck {
  /** Nothing was printed before this year. */
  private static final int FIRST_YEAR = 1450;

  @Override
  public void check(Article article, Consumer<Finding> found) {
    // In some time zones it is already tomorrow.
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    article
        .attribution()
        .date()
        .filter(date -> date.earliest().isAfter(latest) || date.year() < FIRST_YEAR)
        .ifPresent(
            date ->
                found.accept(
                    Finding.in(
                            article,
                            Level.WARNING,
                            "the date "
                                + date
                                + (date.year() < FIRST_YEAR
                                    ? " is too early"
                                    : " is in the future"),
                            "correct it, or remove it if it is not known")
                        .at(places.lineOf(article, "date"))));
  }
}
