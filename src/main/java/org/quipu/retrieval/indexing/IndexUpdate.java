package org.quipu.retrieval.indexing;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.quipu.corpus.Article;
import org.quipu.corpus.CorpusProblem;

/**
 * An index during a refresh: its previous content, and the changes to write. Each article that it
 * contained has a number, which is valid for this update only. Changes become visible only when the
 * engine publishes all of them at once. Implemented by each engine; {@link #add} and {@link
 * #replace} are called by many threads, everything else by one.
 */
public interface IndexUpdate {
  /** The number that means no article. */
  int NONE = -1;

  /** The article with an id, or {@link #NONE}. */
  int find(String articleId) throws IOException;

  /** The articles of a file, in ascending order. */
  int[] ofFile(String file) throws IOException;

  String id(int article) throws IOException;

  /** The file from which an article was read. */
  String file(int article) throws IOException;

  ArticleDigest digest(int article) throws IOException;

  /** The fingerprint of the line that an article was on; 0 for none. */
  long fingerprint(int article) throws IOException;

  /** Those of the articles that were on a line of their own, by that line's fingerprint. */
  LongIntMap byFingerprint(int[] articles) throws IOException;

  /** The state in which each file was read. */
  Map<String, FileState> states() throws IOException;

  /** The problems of each file; files without problems are left out. */
  Map<String, List<CorpusProblem>> problems() throws IOException;

  /** The files whose article with this id was left out in favour of another file's. */
  List<String> leavingOut(String articleId) throws IOException;

  /**
   * Adds an article.
   *
   * @param fingerprint the fingerprint of the line that the article is on; 0 if it has no line of
   *     its own
   */
  void add(Article article, ArticleDigest digest, long fingerprint) throws IOException;

  /** Replaces the article with the same id. */
  void replace(Article article, ArticleDigest digest, long fingerprint) throws IOException;

  void remove(String articleId) throws IOException;

  /** Removes all articles of a file, and the records about it. */
  void removeFile(String file) throws IOException;

  /**
   * Records the outcome of reading a file.
   *
   * @param leftOut the ids of its articles that were left out in favour of other files'
   */
  void record(
      String file, FileState state, List<CorpusProblem> problems, Collection<String> leftOut)
      throws IOException;
}
