package org.quipu.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Adjacent blocks that form one passage.
 *
 * @param first the number of the first block
 * @param last the number of the last block
 * @param heading the headings above them
 */
record BlockGroup(int first, int last, String heading) {

  Span span(CanonicalText text) {
    return text.blocks().get(first).span().union(text.blocks().get(last).span());
  }

  /** The groups of a text in order. Headings are in no group, unless there is nothing else. */
  static List<BlockGroup> in(CanonicalText text) {
    boolean onlyHeadings = text.blocks().stream().allMatch(Block::isHeading);
    List<BlockGroup> groups = new ArrayList<>();
    HeadingTrail trail = new HeadingTrail();
    int block = 0;
    while (block < text.blocks().size()) {
      if (text.blocks().get(block).isHeading() && !onlyHeadings) {
        trail.enter(text.blocks().get(block), text.value());
        block++;
      } else {
        int end = endOfSection(text, block, onlyHeadings);
        groups.addAll(section(text, block, end, trail.toString()));
        block = end;
      }
    }
    return groups;
  }

  private static int endOfSection(CanonicalText text, int from, boolean onlyHeadings) {
    int to = from + 1;
    while (to < text.blocks().size() && (onlyHeadings || !text.blocks().get(to).isHeading())) {
      to++;
    }
    return to;
  }

  private static List<BlockGroup> section(CanonicalText text, int from, int to, String heading) {
    List<BlockGroup> groups = new ArrayList<>();
    int first = from;
    for (int block = from; block < to; block++) {
      BlockGroup group = new BlockGroup(first, block, heading);
      if (!group.wantsMore(text, to)) {
        groups.add(group);
        first = block + 1;
      }
    }
    if (first < to) {
      int start = groups.isEmpty() ? first : groups.removeLast().first();
      groups.add(new BlockGroup(start, to - 1, heading));
    }
    return groups;
  }

  private boolean wantsMore(CanonicalText text, int end) {
    Span span = span(text);
    if (span.length() < PassageSplitter.SHORT
        && TextWidth.of(span.of(text.value())) < PassageSplitter.SHORT) {
      return true;
    }
    int next = last + 1;
    return next < end
        && text.blocks().get(next).kind() == Block.Kind.LIST
        && text.value().charAt(text.blocks().get(last).span().end() - 1) == ':'
        && span(text).union(text.blocks().get(next).span()).length() <= PassageSplitter.LONG;
  }
}
