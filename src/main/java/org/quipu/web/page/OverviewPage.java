package org.quipu.web.page;

import java.util.List;
import java.util.Optional;
import org.quipu.chat.card.Timeline;

/**
 * Several sources with one quote each.
 *
 * @param kind {@code timeline} or {@code compare}
 * @param tentative whether they may not be about the topic
 * @param quotes the quotes in order; for a timeline, those with a date
 * @param undated the undated quotes of a timeline
 * @param left how many more there are than the page shows
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
   * @param when for a timeline, the date that it speaks of
   */
  public record Item(Optional<Timeline.Moment> when, Quoted quoted) {}

  @Override
  public String title() {
    return frame.say(kind + ".title");
  }
}
