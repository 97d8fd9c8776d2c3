package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

/**
 * Where something stands in an article, as readers count.
 *
 * <p>Only prose paragraphs count: headings, captions and lists do not. A list or a caption goes
 * with the paragraph above it under the same heading, and has no number where there is none. In an
 * article without prose, such as a single list, every block counts.
 *
 * @param heading the nearest heading above it
 * @param paragraph the number of the prose paragraph in the article, from 1
 * @param page the page of a paged source, from 1
 */
public record Place(Optional<String> heading, OptionalInt paragraph, OptionalInt page) {

  /**
   * The place of a block.
   *
   * @param number of the block, from 0
   */
  public static Place of(CanonicalText text, int number) {
    List<Block> blocks = text.blocks();
    boolean prose = blocks.stream().anyMatch(Place::isProse);
    int paragraphs = 0;
    boolean any = false;
    Optional<String> heading = Optional.empty();
    for (Block block : blocks.subList(0, number + 1)) {
      if (prose ? isProse(block) : !isTitle(block, blocks, number)) {
        paragraphs++;
        any = true;
      } else if (block.isHeading()) {
        heading = Optional.of(block.span().of(text.value()).replace('\n', ' '));
        any = false;
      }
    }
    return new Place(
        heading, any ? OptionalInt.of(paragraphs) : OptionalInt.empty(), blocks.get(number).page());
  }

  private static boolean isProse(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH;
  }

  // A quote can stand in a heading only where an article has nothing else.
  private static boolean isTitle(Block block, List<Block> blocks, int number) {
    return block.isHeading() && !blocks.get(number).isHeading();
  }

  /** The paragraph and the heading, such as "¶ 3, The army"; empty where neither is known. */
  public String label() {
    return label(heading);
  }

  /** The same with the heading as it fits somewhere. */
  public String label(Optional<String> shownHeading) {
    String number = paragraph.isPresent() ? "¶ " + paragraph.getAsInt() : "";
    String name = shownHeading.orElse("");
    return number.isEmpty() || name.isEmpty() ? number + name : number + ", " + name;
  }
}
