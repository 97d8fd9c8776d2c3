package org.quipu.corpus;

/**
 * Something in a corpus that could not be used, or needs a curator's attention.
 *
 * @param file relative to the corpus folder
 * @param line from 1; 0 where no line is to blame
 * @param what what is wrong
 * @param cure what to do about it
 */
public record CorpusProblem(String file, int line, String what, String cure) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + cure;
  }
}
