package org.quipu.corpus;

/**
 * Receives the articles and problems found while reading a corpus, in file order; called by one
 * thread.
 *
 * <p>Implementations that serve articles, such as an index, should observe these rules. A file that
 * {@link Corpus#files} no longer lists is gone, and its articles with it. A file that is listed but
 * leads to {@link #unreadable} is broken for now, perhaps because somebody is editing it: its last
 * good version should stay in service, and it should be read again at the next occasion even if its
 * stamp is the same, so that it is reported until it is repaired.
 *
 * <p>Of several articles with the same id, the one whose file sorts first counts, and within a file
 * the first; the implementation should report the others and leave them out.
 */
public interface ArticleSink {
  void article(Article article);

  /**
   * Reports something that a curator should look at; the articles of the file are good
   * nevertheless. Problems of an article are reported before the article is delivered.
   */
  void problem(CorpusProblem problem);

  /** Reports something harmless that a curator may want to know when checking a corpus. */
  default void remark(CorpusProblem remark) {}

  /**
   * Reports that the file or a part of it could not be read. Articles that it contained before but
   * does not deliver this time should be kept; those that it delivers are good.
   */
  default void unreadable(CorpusProblem problem) {
    problem(problem);
  }

  /**
   * Whether the content of a line is already known, so that the line need not be parsed again.
   * Called by formats with one article per line, before they deliver the articles of the line.
   *
   * @param line the number of the line, from 1
   * @param fingerprint the fingerprint of the line's bytes and of the defaults that apply to it
   */
  default boolean has(int line, long fingerprint) {
    return false;
  }

  /** Reports progress: how many bytes of the file have been read. */
  default void read(long bytes) {}
}
