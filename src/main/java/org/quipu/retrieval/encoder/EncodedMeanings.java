package org.quipu.retrieval.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** Meanings by an encoder that is loaded on a separate thread. */
final class EncodedMeanings implements Meanings {
  private final FutureTask<Optional<SentenceVectors>> loading;
  private final AtomicBoolean begun = new AtomicBoolean();

  /**
   * Creates meanings without loading the encoder yet.
   *
   * @param folder the folder for vectors
   * @param mostBytes the maximum size of their file
   */
  EncodedMeanings(Loader loader, Path folder, long mostBytes) {
    this.loading = new FutureTask<>(() -> vectors(loader, folder, mostBytes));
  }

  /** Loads an encoder. */
  @FunctionalInterface
  interface Loader {
    SentenceEncoder load() throws IOException;
  }

  private static Optional<SentenceVectors> vectors(Loader loader, Path folder, long mostBytes) {
    try {
      return Optional.of(SentenceVectors.open(loader.load(), folder, mostBytes));
    } catch (IOException | RuntimeException | LinkageError e) {
      // Not in a field, so that answering a question does not have to initialise logging first.
      LoggerFactory.getLogger(Meanings.class)
          .warn("the sentence encoder cannot run here and is off: {}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public void prepare() {
    if (begun.compareAndSet(false, true)) {
      Thread.ofPlatform().name("encoder").daemon().start(loading);
    }
  }

  @Override
  public Optional<Meaning> of(String question, String lang, String corpus) {
    return EncodedLanguages.include(lang)
        ? loaded().map(vectors -> QuestionMeaning.of(question, vectors, corpus))
        : Optional.empty();
  }

  @Override
  public Optional<Filling> filling(String corpus) {
    return loaded()
        .filter(vectors -> !vectors.holdAllOf(corpus))
        .map(vectors -> vectors.filling(corpus));
  }

  @Override
  public boolean holdAllOf(String corpus) {
    return loaded().filter(vectors -> vectors.holdAllOf(corpus)).isPresent();
  }

  private Optional<SentenceVectors> loaded() {
    prepare();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return loading.get();
        } catch (InterruptedException _) {
          interrupted = true; // it takes only a moment, and without it the answer would differ
        } catch (ExecutionException e) {
          throw new IllegalStateException("the sentence encoder could not be loaded", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until loading ends, because a process that exits while native code starts may crash. */
  @Override
  public void close() {
    if (begun.get()) {
      loaded().ifPresent(SentenceVectors::close);
    }
  }
}
