package org.quipu.corpus.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quipu.corpus.Article;
import org.quipu.corpus.ArticleKind;

/** Finds ids used by two articles, and comments on missing articles. */
final class IdCheck implements ArticleCheck {
  private record Comment(Article.Origin origin, String under) {}

  private final Map<String, Article.Origin> places = new HashMap<>();
  private final List<Comment> comments = new ArrayList<>();

  @Override
  public void check(Article article, Consumer<Finding> found) {
    Article.Origin first = places.putIfAbsent(article.id(), article.origin());
    if (first != null) {
      found.accept(
          Finding.in(
              article,
              Level.ERROR,
              "the id \"" + article.id() + "\" is taken by " + place(first),
              "give it another; until then it is left out"));
    }
    if (article.kind() instanceof ArticleKind.Comment comment) {
      comment
          .under()
          .ifPresentOrElse(
              under -> comments.add(new Comment(article.origin(), under)),
              () ->
                  found.accept(
                      Finding.in(
                          article,
                          Level.WARNING,
                          "the comment stands under no article",
                          "add \"under\": the id of that article")));
    }
  }

  @Override
  public void finish(Consumer<Finding> found) {
    for (Comment comment : comments) {
      if (!places.containsKey(comment.under())) {
        found.accept(
            new Finding(
                comment.origin().file(),
                comment.origin().line(),
                Level.WARNING,
                "there is no article \"" + comment.under() + "\" for the comment to stand under",
                "correct \"under\""));
      }
    }
  }

  private static String place(Article.Origin origin) {
    return origin.file() + ":" + origin.line();
  }
}
