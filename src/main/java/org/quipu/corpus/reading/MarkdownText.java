package org.quipu.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.Jsoup;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

/** The blocks of a Markdown document as a reader sees them, without markup. */
final class MarkdownText {
  /**
   * @param level of a heading, else 0
   */
  private record Piece(String text, Block.Kind kind, int level) {}

  private final List<Piece> pieces = new ArrayList<>();

  static MarkdownText of(Node document) {
    MarkdownText text = new MarkdownText();
    document.accept(text.new Blocks());
    return text;
  }

  /** The heading of the first level with which the document begins. */
  Optional<String> leadingTitle() {
    return pieces.stream().limit(1).filter(first -> first.level() == 1).map(Piece::text).findAny();
  }

  /** All blocks but a leading heading that repeats the title. */
  CanonicalText below(Optional<String> title) {
    CanonicalText.Builder builder = new CanonicalText.Builder();
    boolean repeated =
        leadingTitle().isPresent()
            && leadingTitle().map(MarkdownText::bare).equals(title.map(MarkdownText::bare));
    for (Piece piece : repeated ? pieces.subList(1, pieces.size()) : pieces) {
      if (piece.kind() == Block.Kind.HEADING) {
        builder.addHeading(piece.text(), piece.level());
      } else {
        builder.add(piece.text(), piece.kind());
      }
    }
    return builder.build();
  }

  private static String bare(String title) {
    return title.strip().replaceAll("\\s+", " ");
  }

  private void add(String text, Block.Kind kind) {
    if (!text.isBlank()) {
      pieces.add(new Piece(text.strip(), kind, 0));
    }
  }

  private final class Blocks extends AbstractVisitor {
    // Whether the block before was a picture, so that a line in italics is its caption.
    private boolean afterPicture;

    @Override
    public void visit(Heading heading) {
      String text = MarkdownInline.of(heading).replace('\n', ' ').strip();
      if (!text.isEmpty()) {
        pieces.add(new Piece(text, Block.Kind.HEADING, heading.getLevel()));
      }
      afterPicture = false;
    }

    @Override
    public void visit(Paragraph paragraph) {
      String text = MarkdownInline.of(paragraph);
      boolean picture = paragraph.getFirstChild() instanceof Image;
      boolean caption = picture || (afterPicture && MarkdownInline.isEmphasisOnly(paragraph));
      add(text, caption ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH);
      afterPicture = picture && text.isBlank();
    }

    @Override
    public void visit(BulletList list) {
      add(MarkdownList.of(list), Block.Kind.LIST);
      afterPicture = false;
    }

    @Override
    public void visit(OrderedList list) {
      add(MarkdownList.of(list), Block.Kind.LIST);
      afterPicture = false;
    }

    @Override
    public void visit(BlockQuote quote) {
      afterPicture = false;
      visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      add(code.getLiteral(), Block.Kind.PARAGRAPH);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      add(code.getLiteral(), Block.Kind.PARAGRAPH);
    }

    @Override
    public void visit(HtmlBlock html) {
      add(Jsoup.parseBodyFragment(html.getLiteral()).text(), Block.Kind.PARAGRAPH);
    }
  }
}
