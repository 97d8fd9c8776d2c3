package org.quipu.corpus.confined;

import java.io.IOException;

/** The reading of a document was aborted because it exceeded a limit. */
public final class ReadingEnded extends IOException {
  private static final long serialVersionUID = 1L;

  /** The limit exceeded. */
  public enum Excess {
    MEMORY,
    TIME,
    /** The articles found in it are too long in total. */
    RESULT,
    /** The reading process crashed. */
    CRASH
  }

  private final Excess excess;

  public ReadingEnded(Excess excess) {
    super("reading it was ended: " + excess);
    this.excess = excess;
  }

  public Excess excess() {
    return excess;
  }
}
