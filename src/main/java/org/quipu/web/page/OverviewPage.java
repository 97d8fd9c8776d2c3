package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import org.quipu.chat.card.Timeline;

/**
 * One quote of each of several sources.
 *
 * @param kind {@code timeline} or {@code compare}
 * @param tentative whether they may not be about what was asked for
 * @param quotes in order; of a timeline, those that have a date
 * @param undated the others of a timeline
 * @param left how many more there are than a page shows
 */
public record OverviewPage(
    Frame frame,
    Head head,
    String kind,
    boolean tentative,
    List<Item> quotes,
    List<Item> undated,
    int left)
    implements Page {
  public OverviewPage {
    quotes = List.copyOf(quotes);
    undated = List.copyOf(undated);
  }

  /**
   * A quote of an overview.
   *
   * @param when of a timeline, when what it speaks of was
   */
  public record Item(Optional<Timeline.Moment> when, Quoted quoted) {}

  @Override
  public String title() {
    return frame.say(kind + ".title");
  }
}
