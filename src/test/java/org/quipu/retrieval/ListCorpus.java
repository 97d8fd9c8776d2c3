package org.quipu.retrieval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.ArticleSink;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Corpus;
import org.quipu.corpus.CorpusFile;

/** A corpus in memory for tests: each article is a separate file. */
public final class ListCorpus implements Corpus {
  private final List<Article> articles = new ArrayList<>();

  /** Adds an article whose title is its id, in English. */
  public ListCorpus with(String id, String text) {
    Attribution from =
        new Attribution(
            Optional.of(id),
            List.of("An author"),
            Optional.of("A publisher"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            List.of());
    return with(
        new Article(
            id,
            from,
            new ArticleKind.Published(),
            CanonicalText.ofPlain(text),
            new Article.Origin(id, 1)));
  }

  public ListCorpus with(Article article) {
    articles.add(article);
    return this;
  }

  @Override
  public List<CorpusFile> files() {
    return articles.stream()
        .map(
            article ->
                new CorpusFile(article.id(), article.text().value().length(), 0, Instant.EPOCH))
        .sorted()
        .toList();
  }

  @Override
  public void read(CorpusFile file, ArticleSink sink) {
    articles.stream().filter(a -> a.id().equals(file.name())).forEach(sink::article);
  }
}
