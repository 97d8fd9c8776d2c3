package org.quipu.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;

/** A way to show one quote each of several sources. */
sealed interface Overview permits Timeline, Comparison {
  /** Which one it is. */
  enum Kind {
    TIMELINE("t"),
    COMPARISON("c");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Optional<Kind> coded(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }

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
