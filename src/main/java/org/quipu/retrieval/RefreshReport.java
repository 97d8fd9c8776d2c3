package org.quipu.retrieval;

import java.util.List;
import org.quipu.corpus.CorpusProblem;

/**
 * What bringing an index up to date with its corpus did.
 *
 * @param added articles that were not in the index
 * @param changed articles whose text or attribution is another now
 * @param removed articles that are gone from the corpus
 * @param kept articles that were left as they were
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
