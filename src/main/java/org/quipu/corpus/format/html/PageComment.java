package org.quipu.corpus.format.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.quipu.corpus.draft.TextBlock;

/**
 * A reader's comment on a page.
 *
 * @param name the commenter, as the page names them
 * @param date the day of the comment, ISO, if the page tells it
 * @param byAuthor whether the page marks the commenter as the article's author
 * @param blocks never empty
 */
record PageComment(String name, Optional<String> date, boolean byAuthor, List<TextBlock> blocks) {
  PageComment {
    blocks = List.copyOf(blocks);
  }

  /**
   * The comments that the page's JSON-LD lists, or those that its markup names so, whichever are
   * more. Those in the markup are taken out of the page.
   */
  static List<PageComment> take(Document page) {
    List<PageComment> listed = ListedComments.of(JsonLd.of(page).article());
    List<PageComment> seen = CommentMarkup.take(page);
    return listed.size() > seen.size() ? listed : seen;
  }
}
