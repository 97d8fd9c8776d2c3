package org.quipu.cli.eval;

import java.util.List;

/**
 * A question set and how its questions were answered.
 *
 * @param set its name
 */
public record SetResult(String set, List<Judged> judged) {
  public SetResult {
    judged = List.copyOf(judged);
  }

  /** All sets as one. */
  static List<Judged> together(List<SetResult> results) {
    return results.stream().flatMap(result -> result.judged().stream()).toList();
  }
}
