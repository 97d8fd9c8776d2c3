package org.quipu.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything that outlives the process. Each call is one transaction, and durable when it returns;
 * a call documented not to wait is durable before the next call of the same thread returns. Calls
 * block and may be made from any thread. They throw {@link StoreUnavailable} after a while if the
 * database cannot be reached or written, and {@link StoreException} if it refuses.
 */
public interface Store extends AutoCloseable {
  Inbox inbox();

  Chats chats();

  CitationLog citations();

  ReplyLog replies();

  Verdicts verdicts();

  Facts facts();

  /**
   * Erases all data about the chat: its settings, its citations, its reply log, and the texts of
   * finished questions. A private chat has the same id as its person, so the texts which that
   * person sent elsewhere are erased too, and the person's id is removed from citations given
   * there. Verdicts stay, since they name neither chat nor person. Waiting questions are still
   * answered; their texts are erased then.
   */
  void erase(long chat);

  /**
   * Deletes finished updates and citations older than the given times, and verdicts last given
   * before the given day. Returns the number of rows deleted.
   */
  int purge(Instant updatesBefore, Instant citationsBefore, LocalDate verdictsBefore);

  /** Whether no damage has been found since the store was opened. */
  boolean isSound();

  @Override
  void close();
}
