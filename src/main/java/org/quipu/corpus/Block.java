package org.quipu.corpus;

import java.util.OptionalInt;

/**
 * One block of an article's canonical text, as separated by its author.
 *
 * @param span its span in the canonical text
 * @param page the page of a paged source, from 1
 * @param level the level of a heading, 1 for the outermost; 0 for all other blocks
 */
public record Block(Span span, Kind kind, OptionalInt page, int level) {
  /** The kind of a block, as its author meant it. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    CAPTION
  }

  /** Creates a block that is not a heading, or a heading of the outermost level. */
  public Block(Span span, Kind kind, OptionalInt page) {
    this(span, kind, page, kind == Kind.HEADING ? 1 : 0);
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
