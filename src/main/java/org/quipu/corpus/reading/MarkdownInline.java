package org.quipu.corpus.reading;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words within one Markdown block, without markup; pictures have none. */
final class MarkdownInline extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  private MarkdownInline() {}

  static String of(Node block) {
    MarkdownInline inline = new MarkdownInline();
    inline.visitChildren(block);
    return inline.words.toString().strip();
  }

  /** Whether all of a block is in italics or bold. */
  static boolean isEmphasisOnly(Node block) {
    Node only = block.getFirstChild();
    return only != null
        && only.getNext() == null
        && (only instanceof Emphasis || only instanceof StrongEmphasis);
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(HtmlInline html) {
    if (html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
      words.append('\n');
    }
  }

  @Override
  public void visit(Image image) {
    // Readers see the picture; the words in its place are not the author's text.
  }
}
