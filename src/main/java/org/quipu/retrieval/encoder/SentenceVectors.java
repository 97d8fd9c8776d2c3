package org.quipu.retrieval.encoder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The vectors of sentences, each encoded once and kept in a file. A vector from the file equals one
 * computed again. Thread-safe, and safe for several processes sharing a file.
 */
final class SentenceVectors implements AutoCloseable {
  /**
   * The vector of this text identifies the encoder: it differs for another model, and for the same
   * model if the processor or the library computes slightly differently.
   */
  private static final String SAMPLE =
      "A quipu is a record of knotted cords: it kept 1,532 numbers, año by año, for the Inca.";

  /** The number of latest vectors kept in memory if the file cannot be written. */
  private static final int MOST_UNWRITTEN = 10_000;

  private final SentenceEncoder encoder;
  private final VectorFile file;
  private final Cache<SentenceKey, SentenceVector> unwritten =
      Caffeine.newBuilder().maximumSize(MOST_UNWRITTEN).executor(Runnable::run).build();

  private SentenceVectors(SentenceEncoder encoder, VectorFile file) {
    this.encoder = encoder;
    this.file = file;
  }

  /**
   * Opens the file in a folder, creating it if it does not exist or belongs to another encoder.
   *
   * @param encoder closed with this
   * @param mostBytes the maximum size of the file
   */
  static SentenceVectors open(SentenceEncoder encoder, Path folder, long mostBytes) {
    SentenceVector sample = encoder.sentence(SAMPLE);
    SentenceKey model = SentenceKey.of(sample.values());
    return new SentenceVectors(
        encoder, VectorFile.open(folder, model, sample.values().length, mostBytes));
  }

  SentenceVector ofQuestion(String text) {
    return encoder.question(text);
  }

  /** The vector of a sentence. */
  SentenceVector of(String sentence) {
    SentenceKey key = SentenceKey.of(sentence);
    return find(key).orElseGet(() -> make(sentence, key));
  }

  private Optional<SentenceVector> find(SentenceKey key) {
    Optional<SentenceVector> found = file.find(key);
    return found.isPresent() ? found : Optional.ofNullable(unwritten.getIfPresent(key));
  }

  private SentenceVector make(String sentence, SentenceKey key) {
    SentenceVector vector = encoder.sentence(sentence);
    if (!file.add(key, vector)) {
      unwritten.put(key, vector);
    }
    return vector;
  }

  /** Ensures that the file contains the vector of a sentence, and returns whether it does. */
  boolean keep(String sentence) {
    SentenceKey key = SentenceKey.of(sentence);
    return file.find(key).isPresent() || file.addPatiently(key, encoder.sentence(sentence));
  }

  /** Whether the file contains the vectors of all sentences of a state of the index. */
  boolean holdAllOf(String corpus) {
    return file.isComplete(digest(corpus));
  }

  Filling filling(String corpus) {
    return new VectorFilling(this, digest(corpus));
  }

  private static byte[] digest(String corpus) {
    return SentenceKey.digest(corpus.getBytes(StandardCharsets.UTF_8));
  }

  VectorFile file() {
    return file;
  }

  @Override
  public void close() {
    file.close();
    encoder.close();
  }
}
