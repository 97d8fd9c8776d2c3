package org.quipu.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Updates on their way from arrival to answer. An update is stored before it is acknowledged to
 * Telegram, and stays until retention removes it; its text stays only until it is finished. Each
 * waiting update is owned by one replica, and another takes it over only after that replica has
 * gone silent.
 */
public interface Inbox {

  /**
   * An update as received.
   *
   * @param id the update_id
   * @param lane updates of one lane are handled one after another: a chat, or a person's inline
   *     queries
   * @param chat the chat it belongs to, needed for erasure
   * @param person the user who sent it, needed for erasure
   * @param received when it arrived here
   * @param json the update as Telegram sent it
   */
  record Entry(
      long id,
      String lane,
      OptionalLong chat,
      OptionalLong person,
      Instant received,
      String json) {}

  /** How an update ended. */
  enum Outcome {
    HANDLED,
    /** Nothing to answer: a message that was not meant for the bot, or a change in a chat. */
    NOTED,
    /** Telegram refused the reply for good. */
    REFUSED,
    /** Too old to answer in a group, so that a restart does not flood it. */
    STALE,
    /** A newer keystroke of the same person replaced it. */
    SUPERSEDED,
    /** From a chat or person that is not on the allow-list. */
    NOT_ALLOWED,
    /** Not an update of the Bot API; its text is kept for the operator. */
    UNREADABLE,
    /** Handling it threw every time; its text is kept for the operator. */
    FAILED
  }

  /** A send that Telegram accepted, the {@code ordinal}-th of its update, from 0. */
  record Accepted(long update, int ordinal, long chat, OptionalInt message) {}

  /**
   * Makes a batch durable and owned by this replica, in one transaction.
   *
   * @return the entries that were new, in order; the ids of the others were already known
   */
  List<Entry> add(List<Entry> batch);

  /** Whether the update waits here: not finished, and owned by this replica. */
  boolean isWaitingHere(long update);

  /** The update if it waits here. */
  Optional<Entry> waitingHere(long update);

  /** Takes over waiting updates that no living replica owns, oldest first. */
  List<Entry> takeOver(int limit);

  /**
   * Records that work on an update begins, so that an update that ends the process each time can be
   * recognised. Returns how often this is recorded now, including this time.
   */
  int begin(long update);

  /**
   * Takes back one {@link #begin}: if the process ends from here on, this update is not the cause.
   * Does not wait.
   */
  void suspend(long update);

  /** Declares this replica alive for the length of its lease from now on. */
  void renewLease();

  /**
   * A number that stays the same as long as this replica certainly owns its waiting updates, and 0
   * when it does not. After a pause longer than the lease, when others may have taken them over,
   * the number changes; {@link #isWaitingHere} then says which are still here.
   */
  long lease();

  /** Gives waiting updates of this replica back, so that another may take them over at once. */
  void release();

  /** Whether another living replica still works on an earlier update of the lane. */
  boolean isBehindAnother(Entry entry);

  /** Records an accepted send, so that it is not repeated after a crash. Does not wait. */
  void accepted(Accepted send);

  /** The accepted sends of an unfinished update, in order. */
  List<Accepted> acceptedOf(long update);

  /**
   * Finishes an update and deletes its text, its chat and its person. They stay if the update
   * failed or could not be read and, where the configuration keeps texts, if it was handled; but
   * never if it was erased meanwhile.
   */
  void finish(long update, Outcome outcome, String reason);

  /** Finishes several updates with one outcome, in one transaction. */
  void finishAll(Collection<Long> updates, Outcome outcome, String reason);

  /** The number of waiting updates. */
  long backlog();
}
