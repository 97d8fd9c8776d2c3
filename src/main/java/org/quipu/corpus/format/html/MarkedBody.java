package org.quipu.corpus.format.html;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The element that a page itself marks as its article. Scoring misses articles that are split into
 * many small parts in separate elements.
 *
 * @param prose the amount of running text, in characters
 */
record MarkedBody(Element element, int prose) {
  private static final String MARKS =
      "[itemprop=articleBody], article, main, [role=main],"
          + " [class~=(?i)article[-_]*(body|content|text)],"
          + " [class~=(?i)(entry|post|story)[-_]*(body|content|text)]";

  private static final int SHORTEST_PARAGRAPH = 40;
  private static final double MOST_LINKS = 0.4;

  /**
   * Among marked elements with at least this share of the most prose, the smallest is preferred.
   */
  private static final double ALMOST = 0.9;

  /** The result of scoring is kept if it contains at least this share of the marked prose. */
  private static final double MISSING = 0.6;

  static Optional<MarkedBody> of(Document page) {
    var marked =
        page.select(MARKS).stream()
            .map(element -> new MarkedBody(element, prose(element)))
            .toList();
    int most = marked.stream().mapToInt(MarkedBody::prose).max().orElse(0);
    return marked.stream()
        .filter(one -> one.prose > 0 && one.prose >= most * ALMOST)
        .min(Comparator.comparingInt(one -> one.element.text().length()));
  }

  boolean outweighs(Element scored) {
    return prose(scored) < prose * MISSING;
  }

  private static int prose(Element element) {
    int prose = 0;
    for (Element part : element.select("p, li, blockquote, pre")) {
      boolean outer = part.select("p, li, blockquote, pre").size() == 1;
      int length = outer ? part.text().length() : 0;
      if (length >= SHORTEST_PARAGRAPH && Signs.linkDensity(part) < MOST_LINKS) {
        prose += length;
      }
    }
    return prose;
  }
}
