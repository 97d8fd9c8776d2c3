package org.quipu.corpus.format.html;

import java.util.List;

/**
 * How much of a page is discarded before and after the search for the body. If little text remains,
 * the next, more lenient level is tried.
 *
 * @param names whether elements with unlikely names are removed
 * @param weights whether names count in scores
 * @param trims whether parts of the body that look like lists of links or advertisements are
 *     removed
 */
record Strictness(boolean names, boolean weights, boolean trims) {
  static final List<Strictness> LEVELS =
      List.of(
          new Strictness(true, true, true),
          new Strictness(false, true, true),
          new Strictness(false, false, true),
          new Strictness(false, false, false));

  int weight(org.jsoup.nodes.Element element) {
    return weights ? Signs.weight(element) : 0;
  }
}
