package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;
import org.quipu.corpus.Attribution;
import org.quipu.corpus.CanonicalText;

/** Articles for tests. */
final class Articles {
  private Articles() {}

  static Article at(String url, String text) {
    return article("on-the-web", Optional.of(url), CanonicalText.ofPlain(text));
  }

  static Article of(String text) {
    return article("a", Optional.empty(), CanonicalText.ofPlain(text));
  }

  static Article article(String id, Optional<String> url, CanonicalText text) {
    Attribution from =
        new Attribution(
            Optional.of("A title"),
            List.of("An author"),
            Optional.empty(),
            Optional.empty(),
            url,
            Optional.of("en"),
            Optional.empty(),
            List.of());
    return new Article(
        id, from, new ArticleKind.Published(), text, new Article.Origin(id + ".md", 1));
  }
}
