package org.quipu.web.page;

import java.util.List;
import java.util.Optional;

/** A block of an article as a page shows it. */
public sealed interface Piece {
  /**
   * A heading.
   *
   * @param level 2 to 6
   * @param anchor unique on the page
   */
  record Heading(int level, String anchor, List<Run> runs) implements Piece {}

  /**
   * A paragraph or a caption.
   *
   * @param number as {@link org.quipu.answer.Place} counts; empty for what is not counted
   */
  record Paragraph(Optional<Integer> number, List<Run> runs) implements Piece {}

  /**
   * A list.
   *
   * @param ordered whether its items are numbered
   */
  record Items(Optional<Integer> number, boolean ordered, List<Item> items) implements Piece {}

  /**
   * An item of a list.
   *
   * @param number in an ordered list
   */
  record Item(int number, List<Run> runs) {}
}
