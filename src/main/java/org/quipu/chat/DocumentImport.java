package org.quipu.chat;

import java.util.List;

/** Imports a file from an operator into the corpus, after the operator has confirmed a preview. */
public interface DocumentImport {
  /**
   * Reads the file and sets its articles aside.
   *
   * @param sender who alone may confirm it
   */
  Preview preview(Attachment file, long sender);

  /** Adds the articles that were set aside to the corpus. */
  Outcome confirm(String token, long presser);

  /** Discards the articles that were set aside. */
  Outcome cancel(String token, long presser);

  /** The result of reading a file. */
  sealed interface Preview {
    /**
     * The file contains articles.
     *
     * @param token identifies the articles that were set aside: 1 to 40 characters of {@code
     *     A-Za-z0-9_-}
     * @param articles in the order of the file
     */
    record Found(String token, List<Entry> articles) implements Preview {
      public Found {
        articles = List.copyOf(articles);
      }
    }

    /** Nothing in the file could be used. */
    record Unusable(String why) implements Preview {}

    /** Reading it was ended, since it cost too much; it will not be read again. */
    record Ended(Excess excess) implements Preview {}
  }

  /** Of what a file wanted too much. */
  enum Excess {
    MEMORY,
    TIME,
    LENGTH,
    /** The process that read it fell. */
    CRASH
  }

  /**
   * An article that was found.
   *
   * @param line its attribution, in words for people
   * @param fate what would become of it
   * @param differences from the article that it would replace, a line for each
   */
  record Entry(String line, Fate fate, List<String> differences) {
    public Entry {
      differences = List.copyOf(differences);
    }

    /** What would become of an article. */
    public enum Fate {
      ADDED,
      REPLACES,
      UNCHANGED,
      /** Somebody edited the file since it was imported, so it would be left alone. */
      KEPT
    }
  }

  /** How an import ended. */
  sealed interface Outcome {
    /** Articles were written, as many of each kind. */
    record Taken(int added, int replaced) implements Outcome {}

    /** It was forgotten. */
    record Cancelled() implements Outcome {}

    /** The token is unknown or has expired. */
    record Expired() implements Outcome {}

    /** Somebody else sent the file. */
    record NotTheirs() implements Outcome {}

    /** The corpus is not what it was when the differences were shown; nothing was written. */
    record Outdated() implements Outcome {}
  }
}
