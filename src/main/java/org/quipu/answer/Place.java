package org.quipu.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.quipu.corpus.Block;
import org.quipu.corpus.CanonicalText;

/**
 * A place in an article, as readers count.
 *
 * <p>Only prose paragraphs count: headings, captions and lists do not. A list or a caption has the
 * number of the paragraph above it under the same heading, or no number if there is none. In an
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
   * @param number the index of the block, from 0
   */
  public static Place of(CanonicalText text, int number) {
    Count count = new Count(text);
    for (Block block : text.blocks().subList(0, number)) {
      count.enter(block);
    }
    return count.enter(text.blocks().get(number));
  }

  /** The places of all blocks of a text, in order. */
  public static List<Place> all(CanonicalText text) {
    Count count = new Count(text);
    return text.blocks().stream().map(count::enter).toList();
  }

  /** Counts through the blocks of a text. */
  private static final class Count {
    private final CanonicalText text;
    private final Predicate<Block> counts;
    private int paragraphs;
    private boolean any;
    private Optional<String> heading = Optional.empty();

    Count(CanonicalText text) {
      this.text = text;
      List<Block> blocks = text.blocks();
      boolean prose = blocks.stream().anyMatch(Count::isProse);
      boolean onlyHeadings = blocks.stream().allMatch(Block::isHeading);
      this.counts = prose ? Count::isProse : block -> onlyHeadings || !block.isHeading();
    }

    private static boolean isProse(Block block) {
      return block.kind() == Block.Kind.PARAGRAPH;
    }

    Place enter(Block block) {
      if (counts.test(block)) {
        paragraphs++;
        any = true;
      } else if (block.isHeading()) {
        heading = Optional.of(block.span().of(text.value()).replace('\n', ' '));
        any = false;
      }
      OptionalInt paragraph = any ? OptionalInt.of(paragraphs) : OptionalInt.empty();
      return new Place(heading, paragraph, block.page());
    }
  }

  /** The paragraph and the heading, such as "¶ 3, The army"; empty if neither is known. */
  public String label() {
    return label(heading);
  }

  /** The same, with the heading in the form given. */
  public String label(Optional<String> shownHeading) {
    String number = paragraph.isPresent() ? "¶ " + paragraph.getAsInt() : "";
    String name = shownHeading.orElse("");
    return number.isEmpty() || name.isEmpty() ? number + name : number + ", " + name;
  }
}
