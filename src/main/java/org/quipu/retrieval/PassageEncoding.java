package org.quipu.retrieval;

import java.util.concurrent.atomic.AtomicBoolean;
import org.quipu.corpus.SentenceSplitter;
import org.quipu.retrieval.encoder.Filling;
import org.quipu.retrieval.encoder.PassageSentences;

/** Goes through all passages of a generation and encodes their sentences. */
final class PassageEncoding {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Filling filling;
  private final EncodingProgress progress;
  private int done;

  private PassageEncoding(Filling filling, EncodingProgress progress) {
    this.filling = filling;
    this.progress = progress;
  }

  static boolean run(Generation generation, Filling filling, EncodingProgress progress) {
    PassageEncoding encoding = new PassageEncoding(filling, progress);
    AtomicBoolean stopped = new AtomicBoolean();
    generation.visitPassages(
        passage -> {
          stopped.set(!encoding.goesOnAfter(passage));
          return !stopped.get();
        });
    return !stopped.get() && filling.finish();
  }

  private boolean goesOnAfter(StoredPassage passage) {
    return filling.add(sentences(passage)) && progress.at(++done);
  }

  private PassageSentences sentences(StoredPassage passage) {
    String text = passage.passage().text();
    return new PassageSentences(
        passage.lang(),
        splitter.split(text, passage.lang()).stream().map(span -> span.of(text)).toList());
  }
}
