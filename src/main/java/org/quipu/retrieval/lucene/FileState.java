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
    /** Nothing could be read, perhaps for now; what was good before is still in service. */
    UNREADABLE,
    /** Places in it could not be understood; what was good before is still in service. */
    PARTIAL,
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

  /**
   * Whether the file need not be read again. One that could not be read at all is, since its stamp
   * does not show that it can be now.
   */
  boolean isCurrent(CorpusFile file) {
    return !mustBeReadAgain() && equals(of(file, reading));
  }

  boolean mustBeReadAgain() {
    return reading == Reading.UNREADABLE;
  }

  @Override
  public String toString() {
    return reading + " " + stamp;
  }
}
