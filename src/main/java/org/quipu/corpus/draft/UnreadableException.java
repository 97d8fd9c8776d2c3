package org.quipu.corpus.draft;

import java.io.IOException;

/** A file cannot be imported; the message says why and what to do. */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
