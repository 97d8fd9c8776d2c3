package org.quipu.serve;

import java.nio.file.Path;
import org.quipu.answer.Answerer;
import org.quipu.answer.CitationDesk;
import org.quipu.config.Settings;
import org.quipu.corpus.Corpus;
import org.quipu.retrieval.PassageIndex;

/**
 * A corpus ready for questions: its files, their index, an answerer and a citation desk. {@code
 * Quipu} composes them, so that commands do not know the search engine.
 */
public record OpenCorpus(Corpus files, PassageIndex index, Answerer answerer, CitationDesk desk)
    implements AutoCloseable {
  /** Opens the corpus that the settings name. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens the corpus without refreshing its index.
     *
     * @throws org.quipu.retrieval.IndexException if the index cannot be opened
     */
    OpenCorpus open(Settings settings);
  }

  /** The folder of the index: as configured, or inside the data folder. */
  public static Path indexFolder(Settings settings) {
    return settings.optionalPath("index").orElseGet(() -> settings.path("data").resolve("index"));
  }

  @Override
  public void close() {
    index.close();
  }
}
