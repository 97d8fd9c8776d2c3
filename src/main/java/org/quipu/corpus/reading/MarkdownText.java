package org.quipu.corpus.reading;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.quipu.corpus.Block;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.html.BodyBlocks;
import org.quipu.corpus.format.html.Markup;

/** Reads the blocks of a Markdown document as a reader sees them, without markup. */
final class MarkdownText extends AbstractVisitor {
  private final ArticleBlocks blocks = new ArticleBlocks();

  // Whether the previous block was a picture, so that a line in italics is its caption.
  private boolean afterPicture;

  private MarkdownText() {}

  static ArticleBlocks of(Node document) {
    MarkdownText text = new MarkdownText();
    document.accept(text);
    return text.blocks;
  }

  @Override
  public void visit(Heading heading) {
    blocks.addHeading(MarkdownInline.of(heading), heading.getLevel());
    afterPicture = false;
  }

  @Override
  public void visit(Paragraph paragraph) {
    String text = MarkdownInline.of(paragraph);
    boolean picture = paragraph.getFirstChild() instanceof Image;
    // Bullets typed as text, or written by an import that could not express the list in Markdown.
    boolean list = text.startsWith(TextBlock.BULLET);
    boolean caption = picture || (afterPicture && MarkdownInline.isEmphasisOnly(paragraph));
    blocks.add(text, caption ? Block.Kind.CAPTION : list ? Block.Kind.LIST : Block.Kind.PARAGRAPH);
    afterPicture = picture && text.isBlank();
  }

  @Override
  public void visit(BulletList list) {
    addList(list);
  }

  @Override
  public void visit(OrderedList list) {
    addList(list);
  }

  private void addList(Node list) {
    blocks.add(MarkdownList.of(list), Block.Kind.LIST);
    afterPicture = false;
  }

  @Override
  public void visit(BlockQuote quote) {
    afterPicture = false;
    visitChildren(quote);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    blocks.add(code.getLiteral(), Block.Kind.PARAGRAPH);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    blocks.add(code.getLiteral(), Block.Kind.PARAGRAPH);
  }

  @Override
  public void visit(HtmlBlock html) {
    for (TextBlock block : BodyBlocks.of(Markup.fragment(html.getLiteral()))) {
      switch (block.kind()) {
        case HEADING -> blocks.addHeading(block.text(), block.level());
        case LIST -> blocks.add(block.text(), Block.Kind.LIST);
        case CAPTION -> blocks.add(block.text(), Block.Kind.CAPTION);
        case PARAGRAPH, QUOTE -> blocks.add(block.text(), Block.Kind.PARAGRAPH);
      }
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      List<String> rows = MarkdownTable.of(table).lines();
      blocks.add(TextBlock.BULLET + String.join("\n" + TextBlock.BULLET, rows), Block.Kind.LIST);
      afterPicture = false;
    } else {
      visitChildren(block);
    }
  }
}
