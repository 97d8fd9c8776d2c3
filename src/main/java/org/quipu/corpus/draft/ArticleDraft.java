package org.quipu.corpus.draft;

import java.util.List;
import java.util.Optional;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;
import org.quipu.corpus.Source;

/**
 * One article or comment found in a file, for review.
 *
 * @param source path or name of its file, as the user gave it
 * @param under for a comment, the index (from 0) in the same import of the article commented on;
 *     empty for an article
 * @param findings title, authors and other fields, each with its origin
 * @param blocks its paragraphs and headings; never empty
 * @param dropped text that was left out, and why
 * @param doubts problems of its file, in words for people
 * @param partOf the book that it is a chapter of, if any
 */
public record ArticleDraft(
    String source,
    Optional<Integer> under,
    Findings findings,
    List<TextBlock> blocks,
    List<Dropped> dropped,
    List<String> doubts,
    Optional<Source> partOf) {
  public ArticleDraft {
    blocks = List.copyOf(blocks);
    dropped = List.copyOf(dropped);
    doubts = List.copyOf(doubts);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("an article needs text: " + source);
    }
  }

  public static ArticleDraft article(
      String source, Findings findings, List<TextBlock> blocks, List<Dropped> dropped) {
    return new ArticleDraft(
        source, Optional.empty(), findings, blocks, dropped, List.of(), Optional.empty());
  }

  /** A comment on the article with the given index in the same import. */
  public static ArticleDraft comment(
      String source, int under, Findings findings, List<TextBlock> blocks) {
    return new ArticleDraft(
        source, Optional.of(under), findings, blocks, List.of(), List.of(), Optional.empty());
  }

  /** The same as a part of something larger, such as a book. */
  public ArticleDraft from(Source larger) {
    return new ArticleDraft(source, under, findings, blocks, dropped, doubts, Optional.of(larger));
  }

  public boolean isComment() {
    return under.isPresent();
  }

  /** The text in the form that a corpus uses. */
  public CanonicalText canonicalText() {
    CanonicalText.Builder builder = new CanonicalText.Builder();
    for (TextBlock block : blocks) {
      switch (block.kind()) {
        case HEADING -> builder.addHeading(block.text(), block.level());
        case LIST -> builder.add(block.text(), Block.Kind.LIST, block.page());
        case CAPTION -> builder.add(block.text(), Block.Kind.CAPTION, block.page());
        case PARAGRAPH, QUOTE -> builder.add(block.text(), Block.Kind.PARAGRAPH, block.page());
      }
    }
    return builder.build();
  }

  /** The canonical text: its blocks, joined by one blank line. */
  public String text() {
    return canonicalText().value();
  }

  public ArticleDraft withDoubt(String doubt) {
    return new ArticleDraft(source, under, findings, blocks, dropped, List.of(doubt), partOf);
  }

  public ArticleDraft withBlocks(List<TextBlock> others) {
    return new ArticleDraft(source, under, findings, others, dropped, doubts, partOf);
  }

  public ArticleDraft withFindings(Findings others) {
    return new ArticleDraft(source, under, others, blocks, dropped, doubts, partOf);
  }

  /**
   * The same comment with its index shifted, for a longer list that its file's articles are added
   * to.
   */
  public ArticleDraft shifted(int by) {
    return new ArticleDraft(
        source, under.map(at -> at + by), findings, blocks, dropped, doubts, partOf);
  }
}
