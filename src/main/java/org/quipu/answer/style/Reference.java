package org.quipu.answer.style;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quipu.answer.Citation;
import org.quipu.answer.Place;
import org.quipu.answer.WebLink;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.Author;
import org.quipu.corpus.NameReading;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.Standing;

/**
 * Everything that a citation style may write about a citation. Unknown parts are empty.
 *
 * @param id the citation's id
 * @param articleId the article's id in the corpus
 * @param commentOn the article commented on, for a reader's comment
 * @param standing whether the article is still valid
 */
public record Reference(
    String id,
    String articleId,
    Optional<String> title,
    List<Author> authors,
    Optional<String> publisher,
    Optional<PublicationDate> date,
    Optional<String> url,
    Optional<String> lang,
    Place place,
    Optional<Target> commentOn,
    Standing standing) {
  public Reference {
    authors = List.copyOf(authors);
  }

  /** Creates a reference to an article whose validity is not stated. */
  public Reference(
      String id,
      String articleId,
      Optional<String> title,
      List<Author> authors,
      Optional<String> publisher,
      Optional<PublicationDate> date,
      Optional<String> url,
      Optional<String> lang,
      Place place,
      Optional<Target> commentOn) {
    this(
        id,
        articleId,
        title,
        authors,
        publisher,
        date,
        url,
        lang,
        place,
        commentOn,
        Standing.UNSAID);
  }

  /**
   * The article that a comment belongs to.
   *
   * @param name its title or other name; empty if unknown
   */
  public record Target(Optional<String> name) {}

  /**
   * Collects what is known about a citation.
   *
   * @param articles finds the article that a comment belongs to
   */
  public static Reference of(Citation citation, Function<String, Optional<Article>> articles) {
    Article article = citation.quote().article();
    Attribution known = article.attribution();
    Optional<Article> target = target(article, articles);
    return new Reference(
        citation.id().toString(),
        article.id(),
        known.title(),
        known.writers(),
        known.publisher().or(() -> target.flatMap(under -> under.attribution().publisher())),
        known.date(),
        known
            .url()
            .or(() -> target.flatMap(under -> under.attribution().url()))
            .map(WebLink::withoutDirective),
        known.lang(),
        citation.place(),
        article.isComment()
            ? Optional.of(new Target(target.map(Reference::name)))
            : Optional.empty(),
        known.standing());
  }

  private static Optional<Article> target(
      Article article, Function<String, Optional<Article>> articles) {
    return article.kind() instanceof ArticleKind.Comment(Optional<String> under)
        ? under.flatMap(articles)
        : Optional.empty();
  }

  private static String name(Article article) {
    Attribution known = article.attribution();
    return known
        .title()
        .or(() -> byline(known.writers()))
        .or(known::publisher)
        .orElse(article.id());
  }

  /** The authors in one line, or nothing. */
  public Optional<String> byline() {
    return byline(authors);
  }

  private static Optional<String> byline(List<Author> authors) {
    return authors.isEmpty()
        ? Optional.empty()
        : Optional.of(authors.stream().map(Author::name).collect(Collectors.joining(", ")));
  }

  /** The authors, recognised as persons or institutions as far as their names show it. */
  public List<Author> writers() {
    return authors.stream()
        .flatMap(author -> NameReading.all(author, lang.orElse("und")).stream())
        .toList();
  }

  /** Whether only the id is known. */
  public boolean isNameless() {
    return title.isEmpty() && authors.isEmpty() && publisher.isEmpty() && commentOn.isEmpty();
  }

  /** The same without the link, for limited space. */
  public Reference withoutUrl() {
    return new Reference(
        id,
        articleId,
        title,
        authors,
        publisher,
        date,
        Optional.empty(),
        lang,
        place,
        commentOn,
        standing);
  }
}
