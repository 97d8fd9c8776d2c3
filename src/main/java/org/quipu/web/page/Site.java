package org.quipu.web.page;

import java.util.List;
import org.quipu.chat.words.Texts;

/**
 * The properties common to all pages.
 *
 * @param url the public address of the pages, without a trailing slash
 * @param languages the languages of the pages
 * @param assets a version that changes with the style sheet and the script, so that browsers can
 *     cache them
 * @param isPublic whether search engines may index the pages
 */
public record Site(String url, List<Texts> languages, String assets, boolean isPublic) {
  public Site {
    languages = List.copyOf(languages);
  }

  /** The absolute address of a path. */
  public String absolute(String path) {
    return url + path;
  }
}
