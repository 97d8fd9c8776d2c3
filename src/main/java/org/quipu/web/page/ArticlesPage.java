package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The articles by date, latest first.
 *
 * @param all how many the corpus has
 * @param complete whether everything was looked at that the filter may let through
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
