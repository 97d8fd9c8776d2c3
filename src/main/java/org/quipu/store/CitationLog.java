package org.quipu.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A log of the citations given, by chat and topic. It holds no text: a quote is always cut from its
 * article again.
 */
public interface CitationLog {

  /**
   * One citation given.
   *
   * @param id the citation's stable id
   * @param chat the chat it was given in
   * @param topic the topic, where the chat has topics
   * @param article the id of the article quoted
   * @param start the quote's first UTF-16 unit in the article's canonical text
   * @param end the unit after its last
   * @param digest the SHA-256 of that canonical text, in hexadecimal
   * @param time when it was given
   * @param message the card's message id
   * @param asker the user who asked
   */
  record Entry(
      String id,
      long chat,
      OptionalInt topic,
      String article,
      int start,
      int end,
      String digest,
      Instant time,
      OptionalInt message,
      OptionalLong asker) {}

  /** Records a citation. Does not wait. */
  void add(Entry entry);

  /** The latest entry for the citation, in any chat. */
  Optional<Entry> find(String id);

  /** The citations given in the chat, or in one topic of it, oldest first, each id once. */
  List<Entry> in(long chat, OptionalInt topic);

  /** The citations that the card with this message id shows, in the order given. */
  List<Entry> onCard(long chat, int message);

  /**
   * The latest citations in the chat, or in one topic of it: all those given at the same time, in
   * order.
   */
  List<Entry> latest(long chat, OptionalInt topic);

  /** The entries that quote the article, newest first, at most {@code limit}. */
  List<Entry> quoting(String article, int limit);

  void erase(long chat);
}
