package org.quipu.chat.card;

import java.util.List;
import java.util.Optional;
import org.quipu.answer.Citation;
import org.quipu.chat.Library;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;

/** Quotes how articles begin. */
public record OpeningQuotes(Library library) {
  /** In UTF-16 units, unless one sentence is longer. */
  private static final int LENGTH = 300;

  /** How the latest articles begin, latest first. */
  public List<Citation> latest(int limit) {
    return library.articles(0, limit).stream()
        .flatMap(article -> library.article(article.id()).stream())
        .flatMap(article -> of(article).stream())
        .toList();
  }

  /** What an article says first, without its headings. */
  public Optional<Citation> of(Article article) {
    return article.text().blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .findFirst()
        .map(block -> library.desk().cite(article, block.span()))
        .map(citation -> new QuoteFitting(library).within(citation, LENGTH));
  }
}
