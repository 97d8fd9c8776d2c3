package org.quipu.corpus;

/**
 * A file of a corpus folder as it was when the folder was listed.
 *
 * @param name relative to the folder, with forward slashes
 * @param size in bytes
 * @param modified another number after every change of the file or of the defaults that apply to
 *     it; only equality means anything
 */
public record CorpusFile(String name, long size, long modified) implements Comparable<CorpusFile> {
  @Override
  public int compareTo(CorpusFile other) {
    return name.compareTo(other.name);
  }
}
