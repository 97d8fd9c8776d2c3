package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import org.quipu.retrieval.encoder.Filling;
import org.quipu.retrieval.encoder.Meaning;
import org.quipu.retrieval.encoder.Meanings;
import org.quipu.retrieval.encoder.PassageSentences;

/**
 * Provides no meanings, but records which sentences are encoded, and for which states all of them
 * are.
 */
public final class NotedMeanings implements Meanings {
  private final ConcurrentSkipListSet<String> sentences = new ConcurrentSkipListSet<>();
  private final List<String> complete = new ArrayList<>();

  @Override
  public Optional<Meaning> of(String question, String lang, String corpus) {
    return Optional.empty();
  }

  @Override
  public Optional<Filling> filling(String corpus) {
    return holdAllOf(corpus) ? Optional.empty() : Optional.of(new Noting(corpus));
  }

  @Override
  public boolean holdAllOf(String corpus) {
    return complete.contains(corpus);
  }

  /** In alphabetical order. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  private final class Noting implements Filling {
    private final String corpus;

    Noting(String corpus) {
      this.corpus = corpus;
    }

    @Override
    public boolean add(PassageSentences passage) {
      sentences.addAll(passage.sentences());
      return true;
    }

    @Override
    public boolean finish() {
      return complete.add(corpus);
    }
  }
}
