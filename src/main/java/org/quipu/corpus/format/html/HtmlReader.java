package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quipu.corpus.draft.ArticleDraft;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.Findings;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.draft.UnreadableException;
import org.quipu.language.LanguageGuess;

/** Reads the article on a web page, and the comments on it. */
public final class HtmlReader {
  // Ten times the size of a very long article; larger pages would take minutes.
  private static final int MOST_ELEMENTS = 100_000;

  /**
   * Reads a page: its article, then the comments on it.
   *
   * @throws UnreadableException if there is no text on the page
   */
  public List<ArticleDraft> read(String source, String html) throws UnreadableException {
    return read(source, Markup.page(html), Findings.NONE);
  }

  /**
   * Reads a parsed page, which is modified: its article, then the comments on it.
   *
   * @param better findings from elsewhere, which take precedence
   */
  public List<ArticleDraft> read(String source, Document page, Findings better)
      throws UnreadableException {
    if (page.getAllElements().size() > MOST_ELEMENTS) {
      throw new UnreadableException(
          "more than " + MOST_ELEMENTS + " elements on one page; save the article alone");
    }
    if (page.getAllElements().stream().anyMatch(HtmlReader::isTooDeep)) {
      throw new UnreadableException("nested too deeply; save the article alone");
    }
    List<PageComment> comments = PageComment.take(page);
    Findings stated = better.orElse(PageFindings.of(page));
    boolean authorStated =
        stated.get(Field.AUTHORS).filter(finding -> !finding.guess()).isPresent();
    Optional<Element> body =
        new BodyExtractor().extract(page, stated.value(Field.TITLE), !authorStated);
    List<TextBlock> blocks = body.map(BodyBlocks::of).orElse(List.of());
    if (blocks.isEmpty()) {
      throw new UnreadableException(
          "no article text on the page; it may be made by scripts: save it after it has loaded");
    }
    List<TextBlock> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    new RepeatedCaptions(stated.value(Field.TITLE))
        .sort(SiteBlocks.without(blocks, dropped), kept, dropped);
    Findings known =
        stated.orElse(Findings.of(BylineBlocks.take(kept))).orElse(postAuthor(comments));
    List<ArticleDraft> read = new ArrayList<>();
    read.add(ArticleDraft.article(source, withLanguage(known, kept), kept, dropped));
    comments.forEach(comment -> read.add(comment(source, comment)));
    return read;
  }

  private static boolean isTooDeep(Element element) {
    int depth = 0;
    for (Element up = element.parent(); up != null; up = up.parent()) {
      depth++;
    }
    return depth >= Markup.DEEPEST - 1;
  }

  private static Findings postAuthor(List<PageComment> comments) {
    return Findings.of(
        comments.stream()
            .filter(PageComment::byAuthor)
            .map(
                comment ->
                    Finding.guessed(
                        Field.AUTHORS, comment.name(), "comment marked as the author's"))
            .toList());
  }

  private static ArticleDraft comment(String source, PageComment comment) {
    List<Finding> found = new ArrayList<>();
    found.add(Finding.stated(Field.AUTHORS, comment.name(), "name of the commenter"));
    comment
        .date()
        .ifPresent(date -> found.add(Finding.stated(Field.DATE, date, "date of the comment")));
    Findings findings = withLanguage(Findings.of(found), comment.blocks());
    return ArticleDraft.comment(source, 0, findings, comment.blocks());
  }

  private static Findings withLanguage(Findings findings, List<TextBlock> blocks) {
    String text = String.join(" ", blocks.stream().map(TextBlock::text).toList());
    return LanguageGuess.of(text)
        .map(
            lang ->
                findings.orElse(Finding.guessed(Field.LANG, lang, "frequent words of the text")))
        .orElse(findings);
  }
}
