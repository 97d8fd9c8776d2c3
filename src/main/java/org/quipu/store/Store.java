package org.quipu.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything that outlives the process. Each call is one transaction and durable when it returns,
 * unless it says that it does not wait: then it is durable before what the same thread calls next.
 * Calls block and may be made from any thread. A database that cannot be reached or written makes
 * them throw {@link StoreUnavailable} after a while, one that refuses {@link StoreException}.
 */
public interface Store extends AutoCloseable {
  Inbox inbox();

  Chats chats();

  CitationLog citations();

  ReplyLog replies();

  Verdicts verdicts();

  Facts facts();

  /**
   * Removes all that is kept about the chat: its settings, its citations, which message answers
   * which, and the texts of finished questions. A private chat has the id of its person: what that
   * person sent elsewhere goes as well, and their number from the citations given there. Verdicts
   * stay, since they say neither chat nor person. Questions that wait are still answered; their
   * texts go then.
   */
  void erase(long chat);

  /**
   * Removes finished updates and citations older than the given times, and verdicts that were given
   * last on a day before the given one. Returns how many rows.
   */
  int purge(Instant updatesBefore, Instant citationsBefore, LocalDate verdictsBefore);

  /** Whether no damage has been found in it since it was opened. */
  boolean isSound();

  @Override
  void close();
}
