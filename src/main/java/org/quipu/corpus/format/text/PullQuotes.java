package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.quipu.corpus.draft.Dropped;

/** Drops pull quotes: sentences that a page repeats apart from their paragraph. */
final class PullQuotes implements UnaryOperator<Section> {
  private static final int SHORTEST = 40;
  private static final int LONGEST = 300;
  private static final Pattern QUOTES = Pattern.compile("^[\"“”‘’«]+|[\"“”‘’»]+$");

  @Override
  public Section apply(Section section) {
    List<Para> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Para para : section.paras()) {
      if (isRepeated(para, section.paras(), kept)) {
        dropped.add(new Dropped(para.text(), "repeated from the text"));
      } else {
        kept.add(para);
      }
    }
    return section.dropping(kept, dropped);
  }

  private static boolean isRepeated(Para para, List<Para> all, List<Para> before) {
    if (para.shape() != Para.Shape.PLAIN || para.text().length() < SHORTEST) {
      return false;
    }
    if (before.stream().anyMatch(other -> other.text().equals(para.text()))) {
      return true;
    }
    String words = QUOTES.matcher(para.text()).replaceAll("");
    return para.text().length() <= LONGEST
        && all.stream()
            .anyMatch(
                other ->
                    other.text().length() > para.text().length() && other.text().contains(words));
  }
}
