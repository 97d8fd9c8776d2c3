package org.quipu.web.page;

import java.util.Optional;

/**
 * An article, or a part of a long one.
 *
 * @param lang its language tag, or {@code und}
 */
public record ArticlePage(
    Frame frame,
    Head head,
    Credit credit,
    About about,
    String lang,
    Body body,
    int part,
    int parts,
    Optional<String> previous,
    Optional<String> next)
    implements Page {
  @Override
  public String title() {
    return credit.name();
  }
}
