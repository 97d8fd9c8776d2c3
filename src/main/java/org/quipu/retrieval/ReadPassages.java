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
 * Reads passages of one generation and keeps those in demand: those that were read twice lately.
 * One that is read once in a large corpus will not be asked for again soon, and would only have to
 * be cleared away. Safe for many threads.
 */
final class ReadPassages {
  private static final long MOST_BYTES = 192L << 20;

  /** So many of the passages read last are known by number. */
  private static final int LATEST = 1 << 15;

  private final Function<List<Long>, List<StoredPassage>> stored;
  private final PassageReader reader;
  private final Cache<Long, Read> inDemand =
      Caffeine.newBuilder()
          .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8))
          .weigher((Long number, Read read) -> read.weight())
          .executor(Runnable::run)
          .build();

  // By the lower bits of a passage's number: the one read last, plus one. A thread may overlook
  // what another noted just now: then a passage is read once more.
  private final long[] latest = new long[LATEST];

  /**
   * Has read nothing yet.
   *
   * @param stored gives the passages with some numbers, in their order
   */
  ReadPassages(Function<List<Long>, List<StoredPassage>> stored, PassageReader reader) {
    this.stored = stored;
    this.reader = reader;
  }

  /** Candidates of passages that were found, in their order; asks the engine once for all. */
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

  /** A passage and what was made of it. */
  private record Read(Passage passage, PassageTokens tokens, PassageTokens title, boolean comment) {
    Candidate candidate(double score) {
      return new Candidate(passage, tokens, title, comment, score);
    }

    int weight() {
      return tokens.weight() + title.weight() + 2 * passage.text().length();
    }
  }
}
