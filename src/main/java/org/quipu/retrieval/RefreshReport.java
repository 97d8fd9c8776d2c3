package org.quipu.retrieval;

import java.util.List;
import org.quipu.corpus.CorpusProblem;

/**
 * The result of refreshing an index.
 *
 * @param added the number of articles that were not in the index
 * @param changed the number of articles whose text or attribution changed
 * @param removed the number of articles no longer in the corpus
 * @param kept the number of unchanged articles
 */
public record RefreshReport(
    int added, int changed, int removed, int kept, List<CorpusProblem> problems) {
  public RefreshReport {
    problems = List.copyOf(problems);
  }

  public boolean changedAnything() {
    return added + changed + removed > 0;
  }
}
