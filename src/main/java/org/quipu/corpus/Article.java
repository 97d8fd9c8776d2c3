package org.quipu.corpus;

/**
 * One text with its attribution.
 *
 * @param id unique in the corpus; by default the file's path without its extension
 * @param origin where it was read from, for messages to curators
 */
public record Article(
    String id, Attribution attribution, ArticleKind kind, CanonicalText text, Origin origin) {
  /**
   * A place in a corpus file.
   *
   * @param file relative to the corpus folder, with forward slashes
   * @param line the first line, from 1
   */
  public record Origin(String file, int line) {}

  /** The same with another attribution. */
  public Article attributed(Attribution other) {
    return new Article(id, other, kind, text, origin);
  }

  public boolean isComment() {
    return kind instanceof ArticleKind.Comment;
  }

  /** The language tag, or {@code und} if unknown. */
  public String lang() {
    return attribution.lang().orElse("und");
  }
}
