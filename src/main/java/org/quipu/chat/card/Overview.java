package org.quipu.chat.card;

import java.util.List;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.words.Voice;

/** A way to show one quote each of several sources. */
public sealed interface Overview permits Timeline, Comparison {
  Quotations quotations();

  /** The text that is its title, of which argument 0 is what was asked. */
  String titleKey();

  /**
   * What it shows, in order.
   *
   * @param articles the best citation of each article, best first
   */
  List<Citation> order(List<RankedCitation> articles);

  /**
   * A page of it below the title.
   *
   * @param count how many quotes all pages show
   */
  List<Part> parts(Voice voice, List<Citation> page, int count);
}
