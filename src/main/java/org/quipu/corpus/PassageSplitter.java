package org.quipu.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an article into passages: one per paragraph, if the paragraph has a useful length.
 *
 * <ul>
 *   <li>A block of less than {@value #SHORT} letters, such as a caption or a one-line remark, is
 *       joined to the block after it under the same heading, or else to the one before it. A joined
 *       passage covers several paragraphs.
 *   <li>A paragraph that ends with a colon is joined with the list after it.
 *   <li>A passage longer than {@value #LONG} characters is cut at sentence ends into parts of about
 *       equal size.
 *   <li>Headings are not part of passages, so that no quote begins with one: they are the {@link
 *       Passage#heading} of the passages below them. Only in an article that consists of headings
 *       are they passages. Every other block belongs to one passage, or to the parts of one.
 * </ul>
 */
public final class PassageSplitter {
  /** A block of less {@link TextWidth} than this is joined to a neighbour. */
  static final int SHORT = 80;

  /** A passage of more UTF-16 units than this is cut. */
  static final int LONG = 1_500;

  private final BalancedCut cut = new BalancedCut(new SentenceSplitter(), LONG);

  /** The passages of an article in order. */
  public List<Passage> split(Article article) {
    List<Passage> passages = new ArrayList<>();
    CanonicalText text = article.text();
    for (BlockGroup group : BlockGroup.in(text)) {
      for (Span span : cut.cut(text.value(), group.span(text), article.lang())) {
        passages.add(passage(article, passages.size(), span, group.heading()));
      }
    }
    return passages;
  }

  private static Passage passage(Article article, int ordinal, Span span, String heading) {
    CanonicalText text = article.text();
    return new Passage(
        article.id(),
        ordinal,
        span,
        text.blockAt(span.start()),
        text.blockAt(span.end() - 1),
        span.of(text.value()),
        heading);
  }
}
