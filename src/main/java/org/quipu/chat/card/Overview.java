package org.quipu.chat.card;

import java.util.List;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.words.Voice;

/** A way to show several sources with one quote each. */
public sealed interface Overview permits Timeline, Comparison {
  Quotations quotations();

  /** The key of its title, whose argument 0 is the question. */
  String titleKey();

  /**
   * The citations to show, in order.
   *
   * @param articles the best citation of each article, best first
   */
  List<Citation> order(List<RankedCitation> articles);

  /**
   * A page of it below the title.
   *
   * @param count the number of quotes on all pages
   */
  List<Part> parts(Voice voice, List<Citation> page, int count);
}
