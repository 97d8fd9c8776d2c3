package org.quipu.store;

import java.time.LocalDate;
import java.util.List;

/**
 * What people thought of answers. Holds no person, no chat and no time of day, so that a verdict
 * cannot be found again by who gave it, nor erased by that.
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
   * @param verdict what was thought of it
   */
  record Entry(String citation, String query, boolean claim, String verdict) {}

  /**
   * A judgement with how often it was given.
   *
   * @param last the day on which it was given last
   */
  record Counted(Entry entry, long times, LocalDate last) {}

  /** Counts a judgement once more. */
  void add(Entry entry, LocalDate day);

  /** All verdicts, those given last at the end. */
  List<Counted> all();

  /** How many judgements are kept, each counted as often as it was given. */
  long count();
}
