package org.quipu.web.page;

import java.util.List;
import org.quipu.chat.words.Texts;

/**
 * What all pages share.
 *
 * @param url where the pages are reached from outside, without a slash at its end
 * @param languages that the pages speak
 * @param assets changes with the style sheet and the script, so that browsers can keep them
 * @param isPublic whether search engines may keep the pages
 */
public record Site(String url, List<Texts> languages, String assets, boolean isPublic) {
  public Site {
    languages = List.copyOf(languages);
  }

  /** The whole address of a path, as others need it. */
  public String absolute(String path) {
    return url + path;
  }
}
