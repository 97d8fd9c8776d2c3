package org.quipu.web.page;

import java.util.List;

/**
 * One quote of each of several sources.
 *
 * @param kind {@code timeline} or {@code compare}
 * @param quotes in order, those with a date
 * @param undated the others
 * @param left how many more there are than a page shows
 */
public record OverviewPage(
    Frame frame, Head head, String kind, List<Quoted> quotes, List<Quoted> undated, int left)
    implements Page {
  public OverviewPage {
    quotes = List.copyOf(quotes);
    undated = List.copyOf(undated);
  }

  @Override
  public String title() {
    return frame.say(kind + ".title");
  }
}
