package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.retrieval.encoder.Filling;
import org.quipu.retrieval.encoder.PassageSentences;

/** Encodes the sentences of all passages of a generation. */
final class PassageEncoding {
  /** The number of passages handed to the processors at a time. */
  private static final int BATCH = 256;

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private final Filling filling;
  private final EncodingPace pace;
  private final EncodingProgress progress;
  private final List<StoredPassage> batch = new ArrayList<>();

  // Guarded by this.
  private int done;
  private volatile boolean stopped;

  PassageEncoding(Filling filling, EncodingPace pace, EncodingProgress progress) {
    this.filling = filling;
    this.pace = pace;
    this.progress = progress;
  }

  /** Encodes, and returns whether all vectors now exist. */
  boolean run(Generation generation) {
    generation.visitPassages(
        (_, passage) -> {
          switch (pace) {
            case GENTLE -> encodeAndRest(passage);
            case FULL -> add(passage);
          }
          return !stopped;
        });
    encodeBatch();
    return !stopped && filling.finish();
  }

  private void add(StoredPassage passage) {
    batch.add(passage);
    if (batch.size() == BATCH) {
      encodeBatch();
    }
  }

  private void encodeBatch() {
    batch.parallelStream().forEach(this::encode);
    batch.clear();
  }

  // Linux ignores Java's thread priorities, but a sleeping thread yields its processor everywhere.
  private void encodeAndRest(StoredPassage passage) {
    long start = System.nanoTime();
    encode(passage);
    LockSupport.parkNanos(System.nanoTime() - start);
  }

  private void encode(StoredPassage passage) {
    if (!stopped && !(filling.add(sentences(passage)) && tell())) {
      stopped = true;
    }
  }

  private synchronized boolean tell() {
    return progress.at(++done);
  }

  /** A passage as the encoder reads it. */
  static PassageSentences sentences(StoredPassage passage) {
    String text = passage.passage().text();
    return new PassageSentences(
        passage.lang(),
        SPLITTER.split(text, passage.lang()).stream().map(span -> span.of(text)).toList());
  }
}
