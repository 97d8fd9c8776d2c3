package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.draft.Field;
import org.quipu.corpus.draft.Finding;
import org.quipu.corpus.format.clue.Byline;

/**
 * Drops a caption or title that recurs between paragraphs. Pages repeat their title as the caption
 * of each picture, so such a line is the title if the text begins without one.
 */
final class RecurringLines implements UnaryOperator<Section> {
  private static final int OFTEN = 3;

  @Override
  public Section apply(Section section) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    section.paras().stream()
        .filter(RecurringLines::mayBeCaption)
        .forEach(para -> counts.merge(para.text(), 1, Integer::sum));
    Optional<String> title = section.findings().value(Field.TITLE);
    title.ifPresent(text -> counts.computeIfPresent(text, (t, count) -> count + OFTEN));
    counts.values().removeIf(count -> count < OFTEN);
    if (counts.isEmpty()) {
      return section;
    }
    List<Para> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Para para : section.paras()) {
      if (counts.containsKey(para.text()) && para.shape() == Para.Shape.PLAIN) {
        dropped.add(new Dropped(para.text(), "recurs between paragraphs"));
      } else {
        kept.add(para);
      }
    }
    if (kept.isEmpty()) {
      return section;
    }
    Section rest = section.dropping(kept, dropped);
    String first = counts.keySet().iterator().next();
    boolean untitled =
        title.isEmpty()
            && (!section.paras().getFirst().isTitleLike()
                || section.paras().getFirst().text().equals(first));
    return untitled
        ? rest.with(Finding.guessed(Field.TITLE, first, "line that recurs between paragraphs"))
        : rest;
  }

  private static boolean mayBeCaption(Para para) {
    return para.shape() == Para.Shape.PLAIN
        && para.isTitleLike()
        && para.words() >= 3
        && Byline.line(para.text()).isEmpty();
  }
}
