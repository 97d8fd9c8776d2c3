package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.quipu.corpus.draft.Dropped;

/** Drops pull quotes: sentences that a page repeats apart from their paragraph. */
final class PullQuotes implements UnaryOperator<Section> {
  private static final int SHORTEST = 40;
  private static final int LONGEST = 300;
  private static final String QUOTES = "\"“”‘’«»";

  /**
   * The number of characters of a repeated text that are looked up at each position of the others.
   */
  private static final int KEY = 24;

  /** The number of candidates with the same beginning that are compared at one position. */
  private static final int MOST_COMPARED = 8;

  // The base of the rolling hash: any odd number; sums of characters times its powers wrap around.
  private static final long BASE = 1_000_003;

  @Override
  public Section apply(Section section) {
    Set<Para> inside = insideOthers(section.paras());
    Set<String> before = new HashSet<>();
    List<Para> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Para para : section.paras()) {
      boolean repeated = mayRepeat(para) && (before.contains(para.text()) || inside.contains(para));
      if (repeated) {
        dropped.add(new Dropped(para.text(), "repeated from the text"));
      } else {
        kept.add(para);
        before.add(para.text());
      }
    }
    return section.dropping(kept, dropped);
  }

  private static boolean mayRepeat(Para para) {
    return para.shape() == Para.Shape.PLAIN && para.text().length() >= SHORTEST;
  }

  /** A paragraph, and its words without surrounding quotation marks. */
  private record Brief(Para para, String words) {}

  /** The short paragraphs whose words occur in a longer paragraph. */
  private static Set<Para> insideOthers(List<Para> paras) {
    Map<Long, List<Brief>> wanted = new HashMap<>();
    for (Para para : paras) {
      String words = para.text().length() <= LONGEST && mayRepeat(para) ? bare(para.text()) : "";
      if (words.length() >= KEY) {
        wanted.computeIfAbsent(hash(words), hash -> new ArrayList<>()).add(new Brief(para, words));
      }
    }
    Set<Para> inside = new HashSet<>();
    paras.forEach(para -> lookInto(para.text(), wanted, inside));
    return inside;
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static long hash(String words) {
    long hash = 0;
    for (int i = 0; i < KEY; i++) {
      hash = hash * BASE + words.charAt(i);
    }
    return hash;
  }

  // A rolling hash over the text: one multiplication for each character added and one for each
  // removed.
  private static void lookInto(String text, Map<Long, List<Brief>> wanted, Set<Para> inside) {
    if (wanted.isEmpty() || text.length() <= SHORTEST) {
      return;
    }
    long first = 1;
    for (int i = 1; i < KEY; i++) {
      first *= BASE;
    }
    long hash = hash(text);
    for (int at = 0; ; at++) {
      List<Brief> here = wanted.get(hash);
      if (here != null) {
        take(text, at, here, inside);
      }
      if (at + KEY >= text.length()) {
        return;
      }
      hash = (hash - first * text.charAt(at)) * BASE + text.charAt(at + KEY);
    }
  }

  // Only some of many candidates with the same beginning are compared at each position, so that the
  // cost is linear in the length of the text.
  private static void take(String text, int at, List<Brief> here, Set<Para> inside) {
    for (int i = Math.min(here.size(), MOST_COMPARED) - 1; i >= 0; i--) {
      Brief wanted = here.get(i);
      if (text.length() > wanted.para.text().length() && text.startsWith(wanted.words, at)) {
        inside.add(wanted.para);
        here.set(i, here.getLast());
        here.removeLast();
      }
    }
  }
}
