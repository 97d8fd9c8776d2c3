package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quipu.corpus.format.clue.Boilerplate;

/** Joins a paragraph that a page break split in the middle of a sentence. */
final class BrokenParagraphs implements UnaryOperator<Section> {
  // A paragraph of this length is not a heading, so a missing full stop means that it was split.
  private static final int LONG = 150;
  private static final int LONG_BEFORE_LOWER = 40;
  private static final int FEWEST_WORDS = 4;

  @Override
  public Section apply(Section section) {
    List<Para> joined = new ArrayList<>();
    for (Para para : section.paras()) {
      if (!joined.isEmpty() && isBroken(joined.getLast(), para)) {
        joined.add(joined.removeLast().append(para.text()));
      } else {
        joined.add(para);
      }
    }
    return section.keeping(joined);
  }

  private static boolean isBroken(Para first, Para second) {
    String text = first.text();
    char last = text.charAt(text.length() - 1);
    boolean open =
        first.shape() == Para.Shape.PLAIN
            && second.shape() == Para.Shape.PLAIN
            && (Character.isLetterOrDigit(last) || last == ',')
            && first.wordsOfLastSentence() >= FEWEST_WORDS
            && Boilerplate.endsSentence(second.text());
    boolean lower = Character.isLowerCase(second.text().codePointAt(0));
    return open && text.length() >= (lower ? LONG_BEFORE_LOWER : LONG);
  }
}
