package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The list of articles by date, latest first.
 *
 * @param all the number of articles in the corpus
 * @param complete whether all articles that may pass the filter were examined
 */
public record ArticlesPage(
    Frame frame,
    Head head,
    Narrowing filter,
    List<ArticleLine> articles,
    int all,
    boolean complete,
    Optional<String> first,
    Optional<String> next)
    implements Page {
  public ArticlesPage {
    articles = List.copyOf(articles);
  }

  @Override
  public String title() {
    return frame.say("articles.title");
  }
}
