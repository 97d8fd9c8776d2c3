package org.quipu.retrieval.indexing;

import java.time.Instant;
import org.quipu.corpus.CorpusFile;

/**
 * In which state a file was when it was indexed.
 *
 * @param stamp its size and time of change
 * @param reading how that went
 * @param young whether it was just being written, so that its stamp may hide a change after it
 */
public record FileState(String stamp, Reading reading, boolean young) {
  private static final String YOUNG = "young";
  private static final String SETTLED = "settled";

  /** How reading a file went. */
  public enum Reading {
    COMPLETE,
    /** Nothing could be read, perhaps for now; what was good before is still in service. */
    UNREADABLE,
    /** Places in it could not be understood; what was good before is still in service. */
    PARTIAL
  }

  /**
   * The state of a file.
   *
   * @param listed before the file's stamp was taken
   */
  static FileState of(CorpusFile file, Instant listed, Reading reading) {
    return new FileState(stamp(file), reading, file.isYoung(listed));
  }

  private static String stamp(CorpusFile file) {
    return file.size() + "@" + file.modified();
  }

  /** Reads what {@link #toString} wrote. */
  public static FileState parse(String text) {
    String[] parts = text.split(" ", 3);
    return new FileState(parts[2], Reading.valueOf(parts[0]), parts[1].equals(YOUNG));
  }

  /** Whether the file need not be read again. */
  boolean isCurrent(CorpusFile file) {
    return !mustBeReadAgain() && stamp.equals(stamp(file));
  }

  /**
   * Whether the file has to be read again, whatever its stamp: one that could not be read at all,
   * since its stamp does not show that it can be now, and one that was young.
   */
  boolean mustBeReadAgain() {
    return reading == Reading.UNREADABLE || young;
  }

  @Override
  public String toString() {
    return reading + " " + (young ? YOUNG : SETTLED) + " " + stamp;
  }
}
