package org.quipu.corpus;

/**
 * Something in a corpus that could not be used or needs a curator's attention.
 *
 * @param file the file, relative to the corpus folder
 * @param line the line, from 1; 0 if the problem is not in a particular line
 * @param what what is wrong
 * @param cure what to do about it
 */
public record CorpusProblem(String file, int line, String what, String cure) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + cure;
  }
}
