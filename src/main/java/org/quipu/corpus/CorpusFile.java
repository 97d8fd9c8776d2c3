package org.quipu.corpus;

/**
 * A file of a corpus folder as it was when the folder was listed.
 *
 * @param name relative to the folder, with forward slashes
 * @param size in bytes
 * @param modified last change, in nanoseconds since the epoch as far as the file system knows
 */
public record CorpusFile(String name, long size, long modified) implements Comparable<CorpusFile> {
  @Override
  public int compareTo(CorpusFile other) {
    return name.compareTo(other.name);
  }
}
