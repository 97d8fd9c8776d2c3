package org.quipu.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.quipu.corpus.Passage;
import org.quipu.retrieval.reading.PassageReader;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.signal.Candidate;

/**
 * Reads passages of one generation and caches those in demand: those that were recently read twice.
 * A passage read once is unlikely to be needed again soon in a large corpus, and would only have to
 * be evicted. Thread-safe.
 */
final class ReadPassages {
  private static final long MOST_BYTES = 192L << 20;

  /** The number of recently read passages that are remembered by number. */
  private static final int LATEST = 1 << 15;

  private final Function<List<Long>, List<StoredPassage>> stored;
  private final PassageReader reader;
  private final Cache<Long, Read> inDemand =
      Caffeine.newBuilder()
          .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8))
          .weigher((Long number, Read read) -> read.weight())
          .executor(Runnable::run)
          .build();

  // Indexed by the lower bits of a passage's number; holds the number last read, plus one.
  // Unsynchronised: if a thread misses a concurrent write, a passage is read once more.
  private final long[] latest = new long[LATEST];

  /**
   * Creates an empty cache.
   *
   * @param stored reads the passages with given numbers, in that order
   */
  ReadPassages(Function<List<Long>, List<StoredPassage>> stored, PassageReader reader) {
    this.stored = stored;
    this.reader = reader;
  }

  /**
   * The candidates for the passages found, in their order; reads all of them from the engine in one
   * call.
   */
  List<Candidate> read(List<FoundPassage> found) {
    Map<Long, Read> read = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (FoundPassage passage : found) {
      Read known = inDemand.getIfPresent(passage.number());
      if (known == null) {
        missing.add(passage.number());
      } else {
        read.put(passage.number(), known);
      }
    }
    if (!missing.isEmpty()) {
      List<StoredPassage> fetched = stored.apply(missing);
      for (int i = 0; i < missing.size(); i++) {
        Read now = read(fetched.get(i));
        note(missing.get(i), now);
        read.put(missing.get(i), now);
      }
    }
    return found.stream()
        .map(passage -> read.get(passage.number()).candidate(passage.score()))
        .toList();
  }

  private Read read(StoredPassage found) {
    Passage passage = found.passage();
    return new Read(
        passage,
        reader.read(passage.text(), found.lang()),
        reader.read(found.title() + "\n" + passage.heading(), found.lang()),
        found.comment());
  }

  private void note(long number, Read read) {
    int place = (int) number & (LATEST - 1);
    if (latest[place] == number + 1) {
      inDemand.put(number, read);
    } else {
      latest[place] = number + 1;
    }
  }

  /** A passage and its analysis. */
  private record Read(Passage passage, PassageTokens tokens, PassageTokens title, boolean comment) {
    Candidate candidate(double score) {
      return new Candidate(passage, tokens, title, comment, score);
    }

    int weight() {
      return tokens.weight() + title.weight() + 2 * passage.text().length();
    }
  }
}
