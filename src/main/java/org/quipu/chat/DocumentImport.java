package org.quipu.chat;

import java.util.List;

/** Takes a file that an operator sends into the corpus, after the operator has looked at it. */
public interface DocumentImport {
  /** Reads the file and puts what it holds aside. */
  Preview preview(Attachment file);

  /** Takes into the corpus what was put aside. */
  Outcome confirm(String token);

  /** Forgets what was put aside. */
  Outcome cancel(String token);

  /** What a file would bring. */
  sealed interface Preview {
    /**
     * Articles were found in it.
     *
     * @param token names what was put aside: 1 to 40 characters of {@code A-Za-z0-9_-}
     * @param articles one line for each
     */
    record Found(String token, List<String> articles) implements Preview {
      public Found {
        articles = List.copyOf(articles);
      }
    }

    /** Nothing could be used. */
    record Unusable(String why) implements Preview {}
  }

  /** How it ended. */
  enum Outcome {
    DONE,
    /** The token names nothing, or nothing any more. */
    EXPIRED
  }
}
