package org.quipu.chat;

import java.util.List;

/** Imports a file from an operator into the corpus, after the operator has confirmed a preview. */
public interface DocumentImport {
  /**
   * Reads the file and sets its articles aside.
   *
   * @param sender the only person who may confirm it
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

    /** Reading was aborted because it exceeded a limit; the file will not be read again. */
    record Ended(Excess excess) implements Preview {}
  }

  /** The limit that a file exceeded. */
  enum Excess {
    MEMORY,
    TIME,
    LENGTH,
    /** The reading process crashed. */
    CRASH
  }

  /**
   * An article that was found.
   *
   * @param line its attribution, in words for people
   * @param fate the effect of importing it
   * @param differences the differences from the article that it would replace, one line each
   */
  record Entry(String line, Fate fate, List<String> differences) {
    public Entry {
      differences = List.copyOf(differences);
    }

    /** The effect of importing an article. */
    public enum Fate {
      ADDED,
      REPLACES,
      UNCHANGED,
      /** The file was edited since its import, so it would not be overwritten. */
      KEPT
    }
  }

  /** How an import ended. */
  sealed interface Outcome {
    /** Articles were written; the numbers by kind. */
    record Taken(int added, int replaced) implements Outcome {}

    /** The articles were discarded. */
    record Cancelled() implements Outcome {}

    /** The token is unknown or has expired. */
    record Expired() implements Outcome {}

    /** Somebody else sent the file. */
    record NotTheirs() implements Outcome {}

    /** The corpus has changed since the differences were shown; nothing was written. */
    record Outdated() implements Outcome {}
  }
}
