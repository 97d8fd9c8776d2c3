package org.quipu.web.page;

import java.util.List;

/**
 * A quote in its context.
 *
 * @param styles the citation in several styles
 * @param whole the page of the whole article, at the quote's paragraph
 * @param share the full address of this page
 */
public record CitationPage(
    Frame frame,
    Head head,
    Quoted quoted,
    About about,
    Body body,
    List<Styled> styles,
    String whole,
    String share)
    implements Page {
  public CitationPage {
    styles = List.copyOf(styles);
  }

  /** The citation in a style. */
  public record Styled(String style, String text) {}

  @Override
  public String title() {
    return quoted.credit().name();
  }
}
