package org.quipu.chat;

import java.util.List;

/** Imports a file from an operator into the corpus, after the operator has confirmed a preview. */
public interface DocumentImport {
  /** Reads the file and sets its articles aside. */
  Preview preview(Attachment file);

  /** Adds the articles that were set aside to the corpus. */
  Outcome confirm(String token);

  /** Discards the articles that were set aside. */
  Outcome cancel(String token);

  /** The result of reading a file. */
  sealed interface Preview {
    /**
     * The file contains articles.
     *
     * @param token identifies the articles that were set aside: 1 to 40 characters of {@code
     *     A-Za-z0-9_-}
     * @param articles one line for each
     */
    record Found(String token, List<String> articles) implements Preview {
      public Found {
        articles = List.copyOf(articles);
      }
    }

    /** Nothing in the file could be used. */
    record Unusable(String why) implements Preview {}
  }

  /** How an import ended. */
  enum Outcome {
    DONE,
    /** The token is unknown or has expired. */
    EXPIRED
  }
}
