package org.quipu.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.style.Reference;
import org.quipu.chat.Library;
import org.quipu.corpus.Article;
import org.quipu.corpus.Span;
import org.quipu.retrieval.ArticleSummary;

/** Creates the pages that list articles and show one. Thread-safe. */
public final class ArticlePages {
  /** The size of the part of an article on one page, in bytes of UTF-8. */
  static final int PART = 100_000;

  private static final int LISTED = 25;

  /** The number of articles examined for one page of a filtered list. */
  private static final int MOST_LOOKED_AT = 1_500;

  private static final int LOOKED_AT_ONCE = 250;

  private final Library library;
  private final Metadata metadata;

  public ArticlePages(Library library, Site site) {
    this.library = library;
    this.metadata = new Metadata(site);
  }

  /**
   * A page of the list of articles.
   *
   * @param from the number of articles to skip
   */
  public Page articles(Frame frame, Narrowing filter, int from) {
    List<ArticleLine> lines = new ArrayList<>();
    int atOnce = filter.isEmpty() ? LISTED + 1 : LOOKED_AT_ONCE;
    int at = from;
    Optional<Integer> next = Optional.empty();
    boolean end = false;
    while (!end && next.isEmpty() && at - from < MOST_LOOKED_AT) {
      List<ArticleSummary> some = library.articles(at, atOnce);
      for (int i = 0; i < some.size() && next.isEmpty(); i++) {
        if (filter.pass(some.get(i))) {
          if (lines.size() == LISTED) {
            next = Optional.of(at + i);
          } else {
            lines.add(ArticleLine.of(frame, some.get(i)));
          }
        }
      }
      at += some.size();
      end = some.size() < atOnce;
    }
    Optional<Integer> goOn = next.isPresent() || end ? next : Optional.of(at);
    String path = filter.in(new Address.Query("/articles"));
    return new ArticlesPage(
        frame,
        Head.at(from == 0 ? path : path(path, from), ""),
        filter,
        lines,
        library.info().articles(),
        next.isPresent() || end,
        from == 0 ? Optional.empty() : Optional.of(path),
        goOn.map(start -> path(path, start)));
  }

  private static String path(String path, int from) {
    return Address.with(path, "from", Integer.toString(from));
  }

  /**
   * The page of an article.
   *
   * @param part the index of the part of a long article, from 0
   * @return empty if there is no such article or no such part
   */
  public Optional<Page> article(Frame frame, String id, int part) {
    return library
        .article(id)
        .filter(article -> !article.text().isEmpty())
        .flatMap(article -> article(frame, article, part));
  }

  private Optional<Page> article(Frame frame, Article article, int part) {
    List<Integer> parts = Body.parts(article.text(), PART);
    if (part < 0 || part >= parts.size()) {
      return Optional.empty();
    }
    boolean last = part + 1 == parts.size();
    int end = last ? article.text().blocks().size() : parts.get(part + 1);
    Span opening = article.text().blocks().get(opening(article)).span();
    Reference reference = library.reference(library.desk().cite(article, opening));
    Credit credit = Credit.of(reference, frame.texts().terms(), Optional.empty());
    String path = Address.article(article.id(), part, Optional.empty());
    return Optional.of(
        new ArticlePage(
            frame,
            metadata.article(article, reference, credit, path, opening.of(article.text().value())),
            credit,
            About.of(article),
            article.lang(),
            Body.of(article, parts.get(part), end, Optional.empty()),
            part,
            parts.size(),
            part == 0
                ? Optional.empty()
                : Optional.of(Address.article(article.id(), part - 1, Optional.empty())),
            last
                ? Optional.empty()
                : Optional.of(Address.article(article.id(), part + 1, Optional.empty()))));
  }

  private static int opening(Article article) {
    int block = 0;
    while (block + 1 < article.text().blocks().size()
        && article.text().blocks().get(block).isHeading()) {
      block++;
    }
    return block;
  }
}
