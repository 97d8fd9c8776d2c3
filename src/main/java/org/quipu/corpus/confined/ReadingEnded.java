package org.quipu.corpus.confined;

import java.io.IOException;

/** A document cost more than a document may, so that its reading was ended. */
public final class ReadingEnded extends IOException {
  private static final long serialVersionUID = 1L;

  /** Of what it wanted too much. */
  public enum Excess {
    MEMORY,
    TIME,
    /** The articles found in it are too long together. */
    RESULT,
    /** The process that read it fell. */
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
