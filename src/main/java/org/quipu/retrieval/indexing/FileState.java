package org.quipu.retrieval.indexing;

import java.time.Instant;
import org.quipu.corpus.CorpusFile;

/**
 * The state of a file when it was indexed.
 *
 * @param stamp its size and modification time
 * @param reading the outcome of reading it
 * @param young whether it had just been modified, so that a later change may leave the stamp the
 *     same
 */
public record FileState(String stamp, Reading reading, boolean young) {
  private static final String YOUNG = "young";
  private static final String SETTLED = "settled";

  /** The outcome of reading a file. */
  public enum Reading {
    COMPLETE,
    /** Nothing could be read, perhaps temporarily; earlier good articles stay in service. */
    UNREADABLE,
    /** Parts of it could not be understood; earlier good articles stay in service. */
    PARTIAL
  }

  /**
   * The state of a file.
   *
   * @param listed a time before the file's stamp was taken
   */
  static FileState of(CorpusFile file, Instant listed, Reading reading) {
    return new FileState(stamp(file), reading, file.isYoung(listed));
  }

  private static String stamp(CorpusFile file) {
    return file.size() + "@" + file.modified();
  }

  /** Parses the output of {@link #toString}. */
  public static FileState parse(String text) {
    String[] parts = text.split(" ", 3);
    return new FileState(parts[2], Reading.valueOf(parts[0]), parts[1].equals(YOUNG));
  }

  /** Whether the file need not be read again. */
  boolean isCurrent(CorpusFile file) {
    return !mustBeReadAgain() && stamp.equals(stamp(file));
  }

  /**
   * Whether the file has to be read again whatever its stamp: if it could not be read at all,
   * because its stamp does not show whether it can be now, or if it was young.
   */
  boolean mustBeReadAgain() {
    return reading == Reading.UNREADABLE || young;
  }

  @Override
  public String toString() {
    return reading + " " + (young ? YOUNG : SETTLED) + " " + stamp;
  }
}
