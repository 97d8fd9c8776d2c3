package org.quipu.corpus;

/**
 * Takes what reading a corpus brings, in file order; called by one thread.
 *
 * <p>For whoever keeps articles in service, such as an index: a file that {@link Corpus#files} no
 * longer lists is gone, and its articles with it. A file that is listed but brings {@link
 * #unreadable} is broken for now, perhaps because somebody is editing it: its last good version
 * should stay in service, and it should be read again at the next occasion even if its stamp is the
 * same, so that it is reported until it is repaired.
 *
 * <p>Of several articles with one id, the one whose file sorts first counts, within a file the one
 * that comes first; the others are for whoever keeps articles to report and leave out.
 */
public interface ArticleSink {
  void article(Article article);

  /**
   * Something that a curator should look at; the articles of the file are good all the same. What
   * is wrong with an article is said before the article is brought.
   */
  void problem(CorpusProblem problem);

  /** Something that does no harm but that a curator would want to know when checking a corpus. */
  default void remark(CorpusProblem remark) {}

  /**
   * The file, or a part of it, could not be read. Articles that it brought before and does not
   * bring this time should be kept; those that it brings are good.
   */
  default void unreadable(CorpusProblem problem) {
    problem(problem);
  }

  /**
   * Whether what a line of a file brings is here already, so that the line need not be understood
   * again. Asked before the articles of that line are brought, by formats with an article a line.
   *
   * @param line from 1
   * @param fingerprint of the bytes of the line and of the defaults that apply to it
   */
  default boolean has(int line, long fingerprint) {
    return false;
  }

  /** So much of the file has been read; called now and then. */
  default void read(long bytes) {}
}
