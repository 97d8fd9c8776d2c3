package org.quipu.retrieval.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.signal.Candidate;

/**
 * The passages in demand, as they were read: those that were read twice lately. One that is read
 * once in a large corpus will not be asked for again soon, and would only have to be cleared away.
 * Safe for many threads.
 */
final class ReadPassages {
  private static final long MOST_BYTES = 192L << 20;

  /** So many of the passages read last are known by number. */
  private static final int LATEST = 1 << 15;

  private final Cache<Integer, Read> inDemand =
      Caffeine.newBuilder()
          .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8))
          .weigher((Integer doc, Read read) -> read.weight())
          .executor(Runnable::run)
          .build();

  // By the lower bits of a document's number: the one read last, plus one. A thread may overlook
  // what another noted just now: then a passage is read once more.
  private final int[] latest = new int[LATEST];

  /** A passage and what was made of it. */
  record Read(Passage passage, PassageTokens tokens, PassageTokens title, boolean comment) {
    Candidate candidate(double score) {
      return new Candidate(passage, tokens, title, comment, score);
    }

    private int weight() {
      return tokens.weight() + title.weight() + 2 * passage.text().length();
    }
  }

  Optional<Read> find(int doc) {
    return Optional.ofNullable(inDemand.getIfPresent(doc));
  }

  /** Takes note of a passage that was not found. */
  void add(int doc, Read read) {
    int place = doc & (LATEST - 1);
    if (latest[place] == doc + 1) {
      inDemand.put(doc, read);
    } else {
      latest[place] = doc + 1;
    }
  }
}
