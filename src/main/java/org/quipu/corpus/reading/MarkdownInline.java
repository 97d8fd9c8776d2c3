package org.quipu.corpus.reading;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Entities;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.html.BodyBlocks;
import org.quipu.corpus.format.html.Markup;

/** Extracts the words within one Markdown block, without markup, pictures and struck-out words. */
final class MarkdownInline extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();
  // The same as HTML, because inline HTML is split into pieces among the words that it marks up.
  private final StringBuilder html = new StringBuilder();
  private boolean hasHtml;

  private MarkdownInline() {}

  static String of(Node block) {
    MarkdownInline inline = new MarkdownInline();
    inline.visitChildren(block);
    return inline.hasHtml ? fromHtml(inline.html.toString()) : inline.words.toString().strip();
  }

  private static String fromHtml(String html) {
    return String.join(
        "\n", BodyBlocks.of(Markup.fragment(html)).stream().map(TextBlock::text).toList());
  }

  /** Whether a block is entirely in italics or bold. */
  static boolean isEmphasisOnly(Node block) {
    Node only = block.getFirstChild();
    return only != null
        && only.getNext() == null
        && (only instanceof Emphasis || only instanceof StrongEmphasis);
  }

  private void add(String text) {
    words.append(text);
    html.append(Entities.escape(text));
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append('\n');
    html.append("<br>");
  }

  @Override
  public void visit(HtmlInline piece) {
    hasHtml = true;
    html.append(piece.getLiteral());
  }

  @Override
  public void visit(Image image) {
    // Readers see the picture; its alternative text is not the author's text.
  }

  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof Strikethrough)) {
      visitChildren(node);
    }
  }
}
