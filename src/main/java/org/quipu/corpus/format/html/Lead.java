package org.quipu.corpus.format.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.format.clue.Boilerplate;

/**
 * The lead of an article: the lines below its headline, which many pages separate from the text.
 *
 * @param page a page already reduced to the article
 */
record Lead(Document page) {
  private static final String NAMES =
      "[class~=(?i)(^|[\\s_-])(lead|lede|leadtext|intro|introtext|teaser|teaser[-_]?text|chapo|standfirst|dek|"
          + "vorspann|anleser|excerpt|abstract|subtitle|subheadline|entradilla|bajada|copete|sumario|ingress)($|[\\s_-])],"
          + " [itemprop=description], header > p, header p.lead";

  private static final int SHORTEST = 50;
  private static final int LONGEST = 1_500;

  /** Inserts the lead before a body that lacks it; text without a sentence is not a lead. */
  void addTo(Element body) {
    String text = body.text();
    for (Element lead : page.select(NAMES)) {
      String words = lead.text();
      boolean fits =
          words.length() >= SHORTEST
              && words.length() <= LONGEST
              && Boilerplate.endsSentence(words)
              && Signs.linkDensity(lead) < 0.2
              && isInArticle(lead);
      if (fits) {
        if (!text.contains(words.substring(0, SHORTEST))) {
          body.prependChild(new Element("p").appendChildren(lead.clone().childNodesCopy()));
        }
        return;
      }
    }
  }

  private static boolean isInArticle(Element lead) {
    return lead.parents().stream()
        .anyMatch(
            up ->
                up.nameIs("article")
                    || up.nameIs("main")
                    || up.className().contains("article")
                    || up.className().contains("single"));
  }
}
