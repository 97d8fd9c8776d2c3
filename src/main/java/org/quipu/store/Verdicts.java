package org.quipu.store;

import java.time.LocalDate;
import java.util.List;

/**
 * People's judgements of answers. A verdict holds no person, no chat and no time of day, so it
 * cannot be traced to whoever gave it, and cannot be erased for that person either.
 */
public interface Verdicts {
  /** The quote does not answer the query. */
  String WRONG = "wrong";

  /**
   * One judgement of an answer.
   *
   * @param citation the id of the citation judged
   * @param query the normalised query that led to it
   * @param claim whether the query states something rather than asks
   * @param verdict the judgement
   */
  record Entry(String citation, String query, boolean claim, String verdict) {}

  /**
   * A judgement, and how often it was given.
   *
   * @param last the day on which it was last given
   */
  record Counted(Entry entry, long times, LocalDate last) {}

  /** Counts a judgement. */
  void add(Entry entry, LocalDate day);

  /** All verdicts, the most recent last. */
  List<Counted> all();

  /** The number of judgements kept, each counted as often as it was given. */
  long count();
}
