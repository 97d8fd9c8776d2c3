package org.quipu.cli.eval;

import java.util.List;

/**
 * A question set and how its questions were answered.
 *
 * @param set the name of the set
 */
public record SetResult(String set, List<Judged> judged) {
  public SetResult {
    judged = List.copyOf(judged);
  }

  /** The questions of all sets together. */
  static List<Judged> together(List<SetResult> results) {
    return results.stream().flatMap(result -> result.judged().stream()).toList();
  }
}
