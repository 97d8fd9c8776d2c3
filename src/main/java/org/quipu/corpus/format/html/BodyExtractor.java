package org.quipu.corpus.format.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Extracts the body of the article on a page.
 *
 * <p>Elements are scored by the prose that they hold, in the manner of Arc90's and Mozilla's
 * Readability; what little text a strict search finds is tried again more mildly.
 */
final class BodyExtractor {
  /** A shorter body is suspected of being the wrong one. */
  private static final int ENOUGH = 500;

  /**
   * The body, without its title.
   *
   * @param title the article's title, whose heading is left out
   * @param dropByline whether a visible byline is left out, too
   */
  Optional<Element> extract(Document page, Optional<String> title, boolean dropByline) {
    Element longest = null;
    for (Strictness strictness : Strictness.LEVELS) {
      Element article = attempt(page.clone(), title, dropByline, strictness);
      int length = article.text().length();
      if (length >= ENOUGH) {
        return Optional.of(article);
      }
      if (length > 0 && (longest == null || length > longest.text().length())) {
        longest = article;
      }
    }
    return Optional.ofNullable(longest);
  }

  private static Element attempt(
      Document page, Optional<String> title, boolean dropByline, Strictness strictness) {
    new Pruner(strictness, dropByline, new TitleHeading(title)).prune(page);
    Element article = new BodyFinder().find(page, strictness);
    new Trimmer(strictness).trim(article);
    return article;
  }
}
