package org.quipu.web.page;

import java.util.Optional;

/**
 * A citation whose article has changed or is gone.
 *
 * @param before the former quote, if still known
 * @param now the current article
 */
public record LostPage(Frame frame, Head head, Optional<String> before, Optional<ArticleLine> now)
    implements Page {
  @Override
  public String title() {
    return frame.say(now.isPresent() ? "lost.changed" : "lost.gone");
  }
}
