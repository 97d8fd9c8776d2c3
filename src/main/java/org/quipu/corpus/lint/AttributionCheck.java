package org.quipu.corpus.lint;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.quipu.corpus.Article;
import org.quipu.corpus.Attribution;

/** Finds attribution that is missing or implausible. */
record AttributionCheck(Places places) implements ArticleCheck {
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "author",
          "editor",
          "staff",
          "unknown",
          "anonymous",
          "user",
          "autor",
          "redacción",
          "n/a",
          "none",
          "-",
          "?");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/]+\\.?[^\\s/]*(/\\S*)?");
  private static final Pattern FILE_NAME =
      Pattern.compile("\\S+\\.(html?|pdf|docx?|txt|md|epub)", Pattern.CASE_INSENSITIVE);

  @Override
  public void check(Article article, Consumer<Finding> found) {
    Report report = new Report(article, places, found);
    Attribution from = article.attribution();
    if (article.isComment()) {
      report.missing(Level.WARNING, from.authors().isEmpty(), "authors", "who wrote the comment");
    } else {
      checkPublished(from, report);
    }
    report.missing(Level.WARNING, from.lang().isEmpty(), "lang", "a language tag such as en");
    from.authors().forEach(author -> checkAuthor(author, from, report));
    from.title().ifPresent(title -> checkTitle(title, report));
    from.url().ifPresent(url -> checkUrl(url, report));
    from.lang().ifPresent(lang -> checkLang(lang, report));
  }

  private static void checkPublished(Attribution from, Report report) {
    // An article with authors and a licence has stated where its text comes from.
    boolean vouchedFor = from.licence().isPresent() && !from.authors().isEmpty();
    Level level = vouchedFor ? Level.NOTE : Level.WARNING;
    report.missing(Level.WARNING, from.title().isEmpty(), "title", "what the article is called");
    report.missing(level, from.authors().isEmpty(), "authors", "who wrote it, or the institution");
    report.missing(level, from.publisher().isEmpty(), "publisher", "where it appeared");
    report.missing(level, from.date().isEmpty(), "date", "when it appeared, if only the year");
    report.missing(level, from.url().isEmpty(), "url", "where it can be read");
    report.missing(Level.NOTE, from.licence().isEmpty(), "licence", "under which it may be quoted");
  }

  private static void checkAuthor(String author, Attribution from, Report report) {
    if (NOBODY.contains(author.toLowerCase(Locale.ROOT))) {
      report.doubtful(
          "authors", "the author \"" + author + "\" is nobody", "name the person or leave it out");
    } else if (author.contains("://") || author.contains("@")) {
      report.doubtful("authors", "the author \"" + author + "\" is an address", "write the name");
    } else if (from.title().filter(author::equals).isPresent()) {
      report.doubtful("authors", "the author is the same as the title", "correct one of them");
    } else if (author.regionMatches(true, 0, "by ", 0, 3)) {
      report.doubtful(
          "authors", "the author \"" + author + "\" begins with \"by\"", "write the name only");
    }
  }

  private static void checkTitle(String title, Report report) {
    if (FILE_NAME.matcher(title).matches()) {
      report.doubtful(
          "title", "the title \"" + title + "\" is the name of a file", "write the title");
    }
  }

  private static void checkUrl(String url, Report report) {
    if (!WEB_ADDRESS.matcher(url).matches()) {
      report.doubtful(
          "url",
          "the url \"" + url + "\" is not a web address",
          "begin it with https://, without spaces");
    }
  }

  private static void checkLang(String lang, Report report) {
    try {
      String language = new Locale.Builder().setLanguageTag(lang).build().getLanguage();
      if (List.of(Locale.getISOLanguages()).contains(language) || language.length() == 3) {
        return;
      }
    } catch (IllformedLocaleException e) {
      // Reported below, like a well-formed tag that names no language.
    }
    report.doubtful(
        "lang", "\"" + lang + "\" is not a language tag", "write one such as en or es-PE");
  }

  private record Report(Article article, Places places, Consumer<Finding> found) {
    void missing(Level level, boolean missing, String field, String meaning) {
      if (missing) {
        found.accept(
            Finding.in(article, level, "no " + field, "add \"" + field + "\": " + meaning));
      }
    }

    void doubtful(String field, String what, String cure) {
      found.accept(
          Finding.in(article, Level.WARNING, what, cure).at(places.lineOf(article, field)));
    }
  }
}
