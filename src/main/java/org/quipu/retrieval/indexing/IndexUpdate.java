package org.quipu.retrieval.indexing;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.quipu.corpus.Article;
import org.quipu.corpus.CorpusProblem;

/**
 * An index while it is brought up to date: what it held before, and what is to be written. Of the
 * articles that it held each has a number, which is good for this update only. Nothing that is
 * written can be seen before the engine publishes all of it at once. Implemented by each engine;
 * {@link #add} and {@link #replace} are called by many threads, everything else by one.
 */
public interface IndexUpdate {
  /** The number of no article. */
  int NONE = -1;

  /** The article of an id, or {@link #NONE}. */
  int find(String articleId) throws IOException;

  /** The articles of a file, in ascending order. */
  int[] ofFile(String file) throws IOException;

  String id(int article) throws IOException;

  /** The file that an article came from. */
  String file(int article) throws IOException;

  ArticleDigest digest(int article) throws IOException;

  /** The fingerprint of the line that an article was on; 0 for none. */
  long fingerprint(int article) throws IOException;

  /** The articles among these that were on a line of their own, by that line's fingerprint. */
  LongIntMap byFingerprint(int[] articles) throws IOException;

  /** In which state each file was read. */
  Map<String, FileState> states() throws IOException;

  /** What was wrong with each file; files without problems are left out. */
  Map<String, List<CorpusProblem>> problems() throws IOException;

  /** The files that have an article of this id which another file's article kept out. */
  List<String> leavingOut(String articleId) throws IOException;

  /**
   * Writes an article that was not there.
   *
   * @param fingerprint of the line that the article is on; 0 where it has none of its own
   */
  void add(Article article, ArticleDigest digest, long fingerprint) throws IOException;

  /** Writes an article in place of the one with its id. */
  void replace(Article article, ArticleDigest digest, long fingerprint) throws IOException;

  void remove(String articleId) throws IOException;

  /** Removes all articles of a file, and what was recorded of it. */
  void removeFile(String file) throws IOException;

  /**
   * Remembers how reading a file went.
   *
   * @param leftOut the ids of its articles that another file's articles kept out
   */
  void record(
      String file, FileState state, List<CorpusProblem> problems, Collection<String> leftOut)
      throws IOException;
}
