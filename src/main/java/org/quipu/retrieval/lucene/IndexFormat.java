package org.quipu.retrieval.lucene;

/** What lies in the index, and under which name. */
final class IndexFormat {
  /**
   * The version of everything below, of the analyzers and of the passage splitter: raised whenever
   * one of them changes, so that an older index is built anew instead of being misread.
   */
  static final int VERSION = 2;

  // In the data of every commit.
  static final String COMMIT_VERSION = "version";
  static final String COMMIT_CORPUS = "corpus";
  static final String COMMIT_TIME = "time";

  // On every document: what it is, and the file and article that it came from.
  static final String FILE = "file";
  static final String ARTICLE = "article";
  static final String TYPE = "type";
  static final String TYPE_PASSAGE = "passage";
  static final String TYPE_ARTICLE = "article";
  static final String TYPE_FILE = "file";

  // On passages.
  static final String BODY_PREFIX = "body.";
  static final String WORDS = "words";
  static final String SLICE = "slice";
  static final String PLACE = "place";
  static final String HEADING = "heading";
  static final String TITLE = "title";
  static final String PASSAGE_LANG = "passageLang";
  static final String COMMENT = "comment";

  // On articles.
  static final String KEY = "key";
  static final String META = "meta";
  static final String DATE = "date";
  static final String LANG = "lang";
  static final String DIGEST = "digest";

  // On files.
  static final String STAMP = "stamp";
  static final String STAMP_OF = "stampOf";

  private IndexFormat() {}

  static String body(String lang) {
    return BODY_PREFIX + lang;
  }
}
