package org.quipu.corpus.format.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Boilerplate;

/** Drops lines that occur between paragraphs a second time, and those that repeat the title. */
record RepeatedCaptions(Optional<String> title) {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 250;

  void sort(List<TextBlock> blocks, List<TextBlock> kept, List<Dropped> dropped) {
    Set<String> seen = new HashSet<>();
    title.ifPresent(seen::add);
    for (TextBlock block : blocks) {
      if (mayBeCaption(block) && !seen.add(block.text())) {
        dropped.add(new Dropped(block.text(), "recurs between paragraphs"));
      } else {
        kept.add(block);
      }
    }
    if (kept.isEmpty()) {
      kept.addAll(blocks);
    }
  }

  private static boolean mayBeCaption(TextBlock block) {
    int length = block.text().length();
    return length >= SHORTEST
        && length <= LONGEST
        && block.kind() != TextBlock.Kind.LIST
        && !Boilerplate.endsSentence(block.text());
  }
}
