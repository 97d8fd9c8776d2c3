package org.quipu.store;

import java.util.List;

/** What people thought of answers. Holds no user and no chat. */
public interface Verdicts {

  /**
   * One judgement of an answer.
   *
   * @param citation the id of the citation judged
   * @param query the normalised query that it answered
   * @param verdict what was thought of it
   */
  record Entry(String citation, String query, String verdict) {}

  void add(Entry entry);

  /** All verdicts, oldest first. */
  List<Entry> all();
}
