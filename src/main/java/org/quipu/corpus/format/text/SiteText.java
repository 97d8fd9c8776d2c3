package org.quipu.corpus.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quipu.corpus.draft.Dropped;
import org.quipu.corpus.format.clue.Boilerplate;

/** Drops navigation, photo credits, and pleas for money or an address. */
final class SiteText implements UnaryOperator<Section> {
  @Override
  public Section apply(Section section) {
    List<Para> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    List<Para> paras = section.paras();
    for (int at = 0; at < paras.size(); ) {
      int end = endOfPlea(paras, at);
      if (end > at) {
        paras
            .subList(at, end)
            .forEach(para -> dropped.add(new Dropped(para.text(), "site notice")));
        at = end;
        continue;
      }
      Para para = paras.get(at);
      Optional<String> why = why(para);
      why.ifPresentOrElse(
          reason -> dropped.add(new Dropped(para.text(), reason)), () -> kept.add(para));
      at++;
    }
    return kept.isEmpty() ? section : section.dropping(kept, dropped);
  }

  private static Optional<String> why(Para para) {
    return para.shape() == Para.Shape.PLAIN
            && Boilerplate.isPlea(para.text())
            && para.text().length() <= 200
        ? Optional.of("site notice")
        : Boilerplate.line(para.text());
  }

  // A heading such as "Sign up" is dropped with the paragraphs below it, if they ask for something.
  private static int endOfPlea(List<Para> paras, int at) {
    if (!Boilerplate.isSectionHeading(paras.get(at).text())) {
      return at;
    }
    int end = at + 1;
    boolean asks = false;
    while (end < paras.size() && belongsToPlea(paras, end)) {
      asks |= Boilerplate.isPlea(paras.get(end).text());
      end++;
    }
    return asks ? end : at;
  }

  private static boolean belongsToPlea(List<Para> paras, int at) {
    String text = paras.get(at).text();
    return Boilerplate.isPlea(text)
        || Boilerplate.isSectionHeading(text)
        || (text.length() <= 60
            && at + 1 < paras.size()
            && Boilerplate.isPlea(paras.get(at + 1).text()));
  }
}
