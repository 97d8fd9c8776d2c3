package org.quipu.web.page;

import java.util.Locale;
import java.util.Optional;
import org.quipu.corpus.PublicationDate;
import org.quipu.retrieval.ArticleFilter;
import org.quipu.retrieval.ArticleSummary;

/**
 * The filters for articles to list or to answer from; each field may be empty.
 *
 * @param source text that the title, publisher or address must contain
 * @param after a date as typed
 * @param before a date as typed
 */
public record Narrowing(String source, String author, String lang, String after, String before) {
  private static final int LONGEST = 200;

  public static final Narrowing NONE = new Narrowing("", "", "", "", "");

  public Narrowing {
    source = bounded(source);
    author = bounded(author);
    lang = bounded(lang);
    after = bounded(after);
    before = bounded(before);
  }

  // Without quotation marks, which belong to the syntax of filters.
  private static String bounded(String text) {
    String plain = text.replaceAll("[\"“”\\p{Cntrl}]", " ").strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether an article passes. */
  boolean pass(ArticleSummary article) {
    boolean speaks =
        lang.isEmpty()
            || article.attribution().lang().stream()
                .anyMatch(
                    tag -> tag.toLowerCase(Locale.ROOT).startsWith(lang.toLowerCase(Locale.ROOT)));
    return speaks && filter().pass(article.id(), article.attribution());
  }

  private ArticleFilter filter() {
    return new ArticleFilter(
        given(source),
        given(author),
        PublicationDate.parse(before).map(PublicationDate::earliest),
        PublicationDate.parse(after).map(PublicationDate::latest));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  /** The question with these filters added in their syntax. */
  String in(String question) {
    StringBuilder text = new StringBuilder(question);
    add(text, "source", source);
    add(text, "author", author);
    add(text, "after", after);
    add(text, "before", before);
    return text.toString();
  }

  private static void add(StringBuilder text, String field, String value) {
    if (!value.isEmpty()) {
      text.append(' ').append(field).append(":\"").append(value).append('"');
    }
  }

  /** The address with these filters in its query. */
  String in(Address.Query query) {
    return query
        .with("source", source)
        .with("author", author)
        .with("language", lang)
        .with("after", after)
        .with("before", before)
        .toString();
  }
}
