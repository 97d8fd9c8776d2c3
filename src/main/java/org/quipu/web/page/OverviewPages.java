package org.quipu.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.chat.Library;
import org.quipu.chat.card.Overview;
import org.quipu.chat.card.Relevance;
import org.quipu.chat.card.Timeline;

/** Creates the pages that show what several sources say. Thread-safe. */
public final class OverviewPages {
  private static final int OVERVIEW = 40;

  private final Library library;

  public OverviewPages(Library library) {
    this.library = library;
  }

  /** The page of an overview, with one quote per source. */
  public Page overview(Frame frame, String kind, Overview order) {
    if (frame.question().isBlank()) {
      return new OverviewPage(frame, Head.at("/" + kind, ""), kind, false, List.of(), List.of(), 0);
    }
    return switch (new Relevance(library).survey(frame.question())) {
      case Answer.Cited cited -> overview(frame, kind, order, cited);
      case Answer.Declined _ ->
          new OverviewPage(frame, Head.NONE, kind, false, List.of(), List.of(), 0);
    };
  }

  private OverviewPage overview(Frame frame, String kind, Overview order, Answer.Cited cited) {
    List<Citation> all = order.order(Relevance.near(cited));
    List<OverviewPage.Item> dated = new ArrayList<>();
    List<OverviewPage.Item> undated = new ArrayList<>();
    for (Citation found : all.stream().limit(OVERVIEW).toList()) {
      Citation citation = order.quotations().shortened(found);
      Optional<Timeline.Moment> when =
          order instanceof Timeline ? Timeline.moment(citation) : Optional.empty();
      boolean last = order instanceof Timeline && when.isEmpty();
      (last ? undated : dated)
          .add(new OverviewPage.Item(when, Quoted.of(frame, library, citation)));
    }
    return new OverviewPage(
        frame,
        Head.NONE,
        kind,
        cited instanceof Answer.Tentative,
        dated,
        undated,
        Math.max(0, all.size() - OVERVIEW));
  }
}
