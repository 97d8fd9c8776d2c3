package org.quipu.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.corpus.PublicationDate;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.draft.TextBlock;
import org.quipu.corpus.format.clue.Byline;
import org.quipu.corpus.format.clue.DateClue;

/**
 * Removes bylines and datelines without markup from a text: they are among its first or its last
 * lines.
 */
final class BylineBlocks {
  /** The number of first blocks that may be bylines and datelines. */
  static final int HEAD = 4;

  private final List<TextBlock> blocks;
  private final List<Finding> found = new ArrayList<>();

  private BylineBlocks(List<TextBlock> blocks) {
    this.blocks = blocks;
  }

  /**
   * Removes them from the blocks and returns their content; the last remaining block is never
   * removed.
   */
  static List<Finding> take(List<TextBlock> blocks) {
    BylineBlocks lines = new BylineBlocks(blocks);
    int at = 0;
    for (int seen = 0; seen < HEAD && at + 1 < blocks.size(); seen++) {
      if (!lines.takeAt(at, "line above the text")) {
        at++;
      }
    }
    if (blocks.size() > 1 && Byline.line(blocks.getLast().line()).isPresent()) {
      lines.takeAt(blocks.size() - 1, "line below the text");
    }
    return lines.found;
  }

  private boolean takeAt(int at, String from) {
    String line = blocks.get(at).line();
    Optional<Byline> byline = Byline.line(line);
    Optional<PublicationDate> date = DateClue.line(line);
    byline.ifPresent(by -> found.add(new Finding(Field.AUTHORS, by.authors(), from, true)));
    date.ifPresent(day -> found.add(Finding.guessed(Field.DATE, day.toString(), from)));
    boolean taken =
        byline.isPresent()
            || date.isPresent()
            || DateClue.isDateline(line)
            || Byline.isNobody(line);
    if (taken) {
      blocks.remove(at);
    }
    return taken;
  }
}
