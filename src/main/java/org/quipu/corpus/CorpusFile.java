package org.quipu.corpus;

import java.time.Duration;
import java.time.Instant;

/**
 * A file of a corpus folder at the time when the folder was listed.
 *
 * @param name relative to the folder, with forward slashes
 * @param size in bytes
 * @param modified a number that differs after every change of the file or of the defaults that
 *     apply to it; only equality is meaningful
 * @param written when the file, or the defaults that apply to it, were last written, by the clock
 *     of the file system
 */
public record CorpusFile(String name, long size, long modified, Instant written)
    implements Comparable<CorpusFile> {
  /** The coarsest clock of a file system in use: that of FAT. */
  public static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  /**
   * Whether the file was written so shortly before an instant that a later change might leave its
   * stamp, that is its size and time, unchanged.
   */
  public boolean isYoung(Instant at) {
    return Duration.between(written, at).abs().compareTo(CLOCK_STEP) <= 0;
  }

  @Override
  public int compareTo(CorpusFile other) {
    return name.compareTo(other.name);
  }
}
