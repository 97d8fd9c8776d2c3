package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Boilerplate;
import org.quipu.corpus.format.clue.DateClue;

/** Drops blocks that belong to the site: buttons, picture credits, links to other articles. */
final class SiteBlocks {
  private static final int LONGEST_CREDIT = 60;

  private SiteBlocks() {}

  /**
   * The remaining blocks, or all of them if none would remain; the others are added to {@code
   * dropped}.
   */
  static List<TextBlock> without(List<TextBlock> blocks, List<Dropped> dropped) {
    List<TextBlock> kept = new ArrayList<>();
    List<Dropped> gone = new ArrayList<>();
    int end = end(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      Optional<String> why =
          i >= end
              ? Optional.of("stands below the article")
              : i >= BylineBlocks.HEAD && DateClue.isDateline(block.line())
                  ? Optional.of("date line")
                  : why(block);
      if (why.isPresent()) {
        gone.add(new Dropped(block.text(), why.get()));
      } else {
        kept.add(block);
      }
    }
    if (kept.isEmpty()) {
      return blocks;
    }
    dropped.addAll(gone);
    return kept;
  }

  // Other articles, comments and forms follow the article: a heading in the last part announces
  // them.
  private static int end(List<TextBlock> blocks) {
    long length = blocks.stream().mapToLong(block -> block.text().length()).sum();
    long before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      boolean late = before * 4 > length * 3;
      if (late && Boilerplate.isEndOfArticle(blocks.get(i).line())) {
        return i;
      }
      before += blocks.get(i).text().length();
    }
    return blocks.size();
  }

  private static Optional<String> why(TextBlock block) {
    if (block.kind() == TextBlock.Kind.LIST && block.text().indexOf('\n') >= 0) {
      return Optional.empty();
    }
    String line = block.line();
    if (Boilerplate.isPlea(line) && line.length() <= 300) {
      return Optional.of("site notice");
    }
    // Isolated numbers are table cells here, and captions that end in a credit have content.
    return Boilerplate.line(line)
        .filter(reason -> !reason.equals("page number"))
        .filter(reason -> !reason.equals("photo credit") || line.length() <= LONGEST_CREDIT)
        .or(() -> Boilerplate.isEndOfArticle(line) ? Optional.of("navigation") : Optional.empty());
  }
}
