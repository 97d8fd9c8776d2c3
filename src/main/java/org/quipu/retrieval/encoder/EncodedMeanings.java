package org.quipu.retrieval.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.LoggerFactory;

/** Meanings by an encoder that is loaded on a thread of its own. */
final class EncodedMeanings implements Meanings {
  private final FutureTask<Optional<SentenceVectors>> loading;

  private EncodedMeanings(FutureTask<Optional<SentenceVectors>> loading) {
    this.loading = loading;
  }

  /** Makes an encoder. */
  @FunctionalInterface
  interface Loader {
    SentenceEncoder load() throws IOException;
  }

  static EncodedMeanings load(Loader loader, Path folder, long mostBytes) {
    FutureTask<Optional<SentenceVectors>> loading =
        new FutureTask<>(() -> vectors(loader, folder, mostBytes));
    Thread.ofPlatform().name("encoder").daemon().start(loading);
    return new EncodedMeanings(loading);
  }

  private static Optional<SentenceVectors> vectors(Loader loader, Path folder, long mostBytes) {
    try {
      return Optional.of(SentenceVectors.open(loader.load(), folder, mostBytes));
    } catch (IOException | RuntimeException | LinkageError e) {
      // Not in a field: a question that is answered should not have to set up the log first.
      LoggerFactory.getLogger(Meanings.class)
          .warn("the sentence encoder does not run here and is off: {}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Meaning> of(String question, String lang, String corpus) {
    return EncodedLanguages.include(lang)
        ? loaded().map(vectors -> QuestionMeaning.of(question, vectors, corpus))
        : Optional.empty();
  }

  private Optional<SentenceVectors> loaded() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return loading.get();
        } catch (InterruptedException _) {
          interrupted = true; // it takes a moment only, and without it the answer would be another
        } catch (ExecutionException e) {
          throw new IllegalStateException("the sentence encoder did not load", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for the loading: a process that ends while native code starts may crash. */
  @Override
  public void close() {
    loaded().ifPresent(SentenceVectors::close);
  }
}
