package org.quipu.corpus;

import java.util.OptionalInt;

/**
 * One block of an article's canonical text, as its author set it apart.
 *
 * @param span where it stands in the canonical text
 * @param page the page of a paged source, from 1
 * @param level how deep a heading stands, 1 for the outermost; 0 for all other blocks
 */
public record Block(Span span, Kind kind, OptionalInt page, int level) {
  /** What the author meant a block to be. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    CAPTION
  }

  /** A block that is no heading, or an outermost one. */
  public Block(Span span, Kind kind, OptionalInt page) {
    this(span, kind, page, kind == Kind.HEADING ? 1 : 0);
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
