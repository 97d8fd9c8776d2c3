package org.quipu.retrieval.lucene;

import org.quipu.corpus.CorpusFile;

/**
 * In which state a file was when it was indexed.
 *
 * @param stamp its size and time of change
 * @param reading how that went
 */
record FileState(String stamp, Reading reading) {
  /** How reading a file went. */
  enum Reading {
    COMPLETE,
    /** A part was unreadable; what was good before is still in service. */
    UNREADABLE,
    /** Its articles are what could be made of broken ones. */
    SALVAGED
  }

  static FileState of(CorpusFile file, Reading reading) {
    return new FileState(file.size() + "@" + file.modified(), reading);
  }

  /** Reads what {@link #toString} wrote. */
  static FileState parse(String text) {
    int space = text.indexOf(' ');
    return new FileState(text.substring(space + 1), Reading.valueOf(text.substring(0, space)));
  }

  /** Whether the file need not be read again. A broken one is, until it is repaired. */
  boolean isCurrent(CorpusFile file) {
    return reading == Reading.COMPLETE && equals(of(file, Reading.COMPLETE));
  }

  @Override
  public String toString() {
    return reading + " " + stamp;
  }
}
