package org.quipu.retrieval.lucene;

import java.util.Locale;

/** The fields of the index. */
final class IndexFormat {
  /**
   * The version of everything below, of the analyzers, of the readers and of the passage splitter.
   * Raise it whenever one of them changes, so that an older index is rebuilt instead of misread.
   */
  static final int VERSION = 16;

  // In the data of every commit.
  static final String COMMIT_VERSION = "version";
  static final String COMMIT_CORPUS = "corpus";
  static final String COMMIT_LISTING = "listing";
  static final String COMMIT_TIME = "time";

  // On every document: its type, and the file and article that it belongs to.
  static final String FILE = "file";
  static final String ARTICLE = "article";
  static final String TYPE = "type";
  static final String TYPE_PASSAGE = "passage";
  static final String TYPE_ARTICLE = "article";
  static final String TYPE_FILE = "file";

  // On passages.
  static final String BODY_PREFIX = "body.";
  static final String ABOVE_PREFIX = "above.";
  static final String WORDS = "words";
  static final String LANG = "lang";
  static final String ARTICLE_ID = "articleId";
  static final String SLICE = "slice";
  static final String PLACE = "place";
  static final String HEADING = "heading";
  static final String TITLE = "title";
  static final String PASSAGE_LANG = "passageLang";
  static final String COMMENT = "comment";

  // On articles.
  static final String KEY = "key";
  static final String META = "meta";
  static final String SUPERSEDES = "supersedes";
  static final String DATE = "date";
  static final String EARLIEST = "earliest";
  static final String LATEST = "latest";
  static final String SOURCES = "sources";
  static final String AUTHORS = "authors";
  static final String DIGEST = "digest";
  static final String FINGERPRINT = "fingerprint";

  // On files: the name, the state in which it was read, its problems, and the ids of its articles
  // that were left out because an earlier file has them.
  static final String STATE_OF = "stateOf";
  static final String STATE = "state";
  static final String PROBLEMS = "problems";
  static final String HAS_PROBLEMS = "hasProblems";
  static final String LEFT_OUT = "leftOut";

  private IndexFormat() {}

  /** The language of a tag without its region; {@code und} for anything that is not a tag. */
  static String language(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return language.isEmpty() ? "und" : language;
  }

  /** The field of passages in a language returned by {@link Analyzers#served}. */
  static String body(String lang) {
    return BODY_PREFIX + lang;
  }

  /** The field of the titles and headings above passages in such a language. */
  static String above(String lang) {
    return ABOVE_PREFIX + lang;
  }
}
