package org.quipu.cli;

import java.nio.file.Path;
import org.quipu.answer.Answerer;
import org.quipu.answer.CitationDesk;
import org.quipu.config.Settings;
import org.quipu.corpus.Corpus;
import org.quipu.retrieval.PassageIndex;

/**
 * What most commands need: the corpus, its index, who answers from them and who cites them. The
 * parts are made by whoever wires the program, so that commands do not know the engine.
 */
public record Engine(Corpus corpus, PassageIndex index, Answerer answerer, CitationDesk desk)
    implements AutoCloseable {
  /** Makes an engine from settings. */
  @FunctionalInterface
  public interface Factory {
    /**
     * Opens an engine; its index is not yet refreshed.
     *
     * @throws org.quipu.retrieval.IndexException if the index cannot be opened
     */
    Engine open(Settings settings);
  }

  /** The folder of the index: the setting, or the one inside the data folder. */
  public static Path indexFolder(Settings settings) {
    return settings.optionalPath("index").orElseGet(() -> settings.path("data").resolve("index"));
  }

  @Override
  public void close() {
    index.close();
  }
}
