package org.quipu.corpus.format.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Extracts the body of the article on a page.
 *
 * <p>Elements are scored by the prose in them, like in Arc90's and Mozilla's Readability; if a
 * strict search finds little text, a more lenient one is tried.
 */
final class BodyExtractor {
  /** A shorter body is probably the wrong one, unless the page marks a body of that size. */
  private static final int ENOUGH = 500;

  private static final double MOST_OF_IT = 0.7;

  /**
   * The body, without its title.
   *
   * @param title the article's title, whose heading is left out
   * @param dropByline whether to leave out a visible byline too
   */
  Optional<Element> extract(Document page, Optional<String> title, boolean dropByline) {
    Optional<Element> scored = scored(page, title, dropByline);
    if (scored.isEmpty()) {
      return scored;
    }
    Document pruned = page.clone();
    new Pruner(Strictness.LEVELS.getFirst(), dropByline, new TitleHeading(title)).prune(pruned);
    Element body = scored.get();
    Optional<MarkedBody> marked = MarkedBody.of(pruned).filter(m -> m.outweighs(scored.get()));
    if (marked.isPresent()) {
      Element whole = marked.get().element().clone();
      new Trimmer(Strictness.LEVELS.getFirst()).trim(whole);
      body = marked.get().outweighs(whole) ? body : whole;
    }
    new Lead(pruned).addTo(body);
    return Optional.of(body);
  }

  private static Optional<Element> scored(
      Document page, Optional<String> title, boolean dropByline) {
    Element longest = null;
    int marked = marked(page);
    for (Strictness strictness : Strictness.LEVELS) {
      Element article = attempt(page.clone(), title, dropByline, strictness);
      int length = article.text().length();
      if (length >= ENOUGH || (marked > 0 && length >= marked * MOST_OF_IT)) {
        return Optional.of(article);
      }
      if (length > 0 && (longest == null || length > longest.text().length())) {
        longest = article;
      }
    }
    return Optional.ofNullable(longest);
  }

  // The length of the element that the page marks as its article, without the clutter in it.
  private static int marked(Document page) {
    return page.select("article, main, [role=main], [itemprop=articleBody]").stream()
        .mapToInt(
            part -> {
              Element own = part.clone();
              Markup.remove(
                  own.select("nav, header, footer, aside, form, h1, script, style, noscript"));
              return own.text().length();
            })
        .max()
        .orElse(0);
  }

  private static Element attempt(
      Document page, Optional<String> title, boolean dropByline, Strictness strictness) {
    new Pruner(strictness, dropByline, new TitleHeading(title)).prune(page);
    Element article = new BodyFinder().find(page, strictness);
    new Trimmer(strictness).trim(article);
    return article;
  }
}
