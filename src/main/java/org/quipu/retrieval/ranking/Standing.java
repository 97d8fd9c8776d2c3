package org.quipu.retrieval.ranking;

import java.util.List;

/** A passage together with all passages that it was ranked with, best first. */
record Standing(RankedPassage passage, List<RankedPassage> all) {
  Standing {
    all = List.copyOf(all);
  }
}
