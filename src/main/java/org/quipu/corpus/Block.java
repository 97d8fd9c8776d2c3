package org.quipu.corpus;

import java.util.OptionalInt;

/**
 * One block of an article's canonical text, as its author set it apart.
 *
 * @param span where it stands in the canonical text
 * @param page the page of a paged source, from 1
 */
public record Block(Span span, Kind kind, OptionalInt page) {
  /** What the author meant a block to be. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    CAPTION
  }
}
