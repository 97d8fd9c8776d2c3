package org.quipu.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** The current headings while reading an article from its start. */
final class HeadingTrail {
  private record Heading(String text, int level) {}

  private final Deque<Heading> open = new ArrayDeque<>();

  /** Enters a heading, which ends headings of its own level and below. */
  void enter(Block heading, String text) {
    while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
      open.removeLast();
    }
    open.addLast(new Heading(heading.span().of(text), heading.level()));
  }

  /** The headings, outermost first; empty before the first heading. */
  @Override
  public String toString() {
    return open.stream().map(Heading::text).collect(Collectors.joining(" › "));
  }
}
