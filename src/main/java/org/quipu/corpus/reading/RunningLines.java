package org.quipu.corpus.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a layout repeats at the head or foot of its pages: running titles and page numbers.
 *
 * @param masked those lines, digits made {@code #}
 */
record RunningLines(Set<String> masked) {
  /** On fewer pages than this, a repetition may be chance. */
  private static final int FEWEST_PAGES = 3;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[^\\p{L}\\p{N}]*\\d{1,4}[^\\p{L}\\p{N}]*");

  static RunningLines in(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> edges = new HashSet<>();
      if (!page.isEmpty()) {
        edges.add(mask(page.getFirst()));
        edges.add(mask(page.getLast()));
      }
      edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
    }
    int enough = Math.max(FEWEST_PAGES, pages.size() / 2);
    counts.values().removeIf(count -> count < enough);
    return new RunningLines(counts.keySet());
  }

  /** The paragraphs of a page but those that are running lines. */
  List<String> without(List<String> page) {
    int from = !page.isEmpty() && isRunning(page.getFirst()) ? 1 : 0;
    int to = page.size() > from && isRunning(page.getLast()) ? page.size() - 1 : page.size();
    return page.subList(from, to);
  }

  private boolean isRunning(String paragraph) {
    return PAGE_NUMBER.matcher(paragraph).matches() || masked.contains(mask(paragraph));
  }

  private static String mask(String line) {
    return DIGITS.matcher(line).replaceAll("#");
  }
}
