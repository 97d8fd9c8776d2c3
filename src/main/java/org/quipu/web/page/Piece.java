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
   * @param number the number counted by {@link org.quipu.answer.Place}; empty if not counted
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
   * @param number its number in an ordered list
   */
  record Item(int number, List<Run> runs) {}
}
