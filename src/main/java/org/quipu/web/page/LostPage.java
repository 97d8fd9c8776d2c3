package org.quipu.web.page;

import java.util.Optional;

/**
 * A citation whose article says something else now, or is gone.
 *
 * @param before the quote as it was, where that is still known
 * @param now the article as it is
 */
public record LostPage(Frame frame, Head head, Optional<String> before, Optional<ArticleLine> now)
    implements Page {
  @Override
  public String title() {
    return frame.say(now.isPresent() ? "lost.changed" : "lost.gone");
  }
}
