package org.quipu.retrieval.lucene;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.retrieval.SearchEngine;
import org.quipu.retrieval.SearchEngineContract;

final class EmbeddedEngineTest extends SearchEngineContract {
  @TempDir Path folder;

  @Override
  protected SearchEngine open(InstantSource clock) {
    return LuceneIndex.open(folder, clock);
  }
}
