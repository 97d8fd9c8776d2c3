package org.quipu.corpus.format.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.quipu.corpus.draft.TextBlock;

/**
 * A reader's comment on a page.
 *
 * @param name the commenter's name, as on the page
 * @param date the day of the comment, ISO, if the page states it
 * @param byAuthor whether the page marks the commenter as the article's author
 * @param blocks never empty
 */
record PageComment(String name, Optional<String> date, boolean byAuthor, List<TextBlock> blocks) {
  PageComment {
    blocks = List.copyOf(blocks);
  }

  /**
   * The comments in the page's JSON-LD or in its markup, whichever are more. Those in the markup
   * are removed from the page.
   */
  static List<PageComment> take(Document page) {
    List<PageComment> listed = ListedComments.of(JsonLd.of(page).article());
    List<PageComment> seen = CommentMarkup.take(page);
    return listed.size() > seen.size() ? listed : seen;
  }
}
