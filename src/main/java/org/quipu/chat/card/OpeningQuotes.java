package org.quipu.chat.card;

import java.util.List;
import java.util.Optional;
import org.quipu.answer.Citation;
import org.quipu.chat.Library;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;

/** Quotes the openings of articles. */
public record OpeningQuotes(Library library) {
  /** The length of a quote in UTF-16 units, unless one sentence is longer. */
  private static final int LENGTH = 300;

  /** The openings of the latest articles, latest first. */
  public List<Citation> latest(int limit) {
    return library.articles(0, limit).stream()
        .flatMap(article -> library.article(article.id()).stream())
        .flatMap(article -> of(article).stream())
        .toList();
  }

  /** The first sentences of an article, without its headings. */
  public Optional<Citation> of(Article article) {
    return article.text().blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .findFirst()
        .map(block -> library.desk().cite(article, block.span()))
        .map(citation -> new QuoteFitting(library).within(citation, LENGTH));
  }
}
