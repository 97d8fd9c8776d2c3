package org.quipu.corpus.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Explains why a file could not be read. */
final class Reason {
  private Reason() {}

  /** In words, because the messages of these exceptions contain only the path. */
  static String of(Throwable e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it is gone";
      case StackOverflowError _ -> "it is nested too deeply";
      case IOException io when io.getMessage() != null -> io.getMessage();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
