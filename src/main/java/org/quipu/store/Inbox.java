package org.quipu.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Updates on their way from arrival to answer. An update is kept from before it is acknowledged to
 * Telegram until retention removes it; its text only until it is finished. Each waiting update is
 * owned by one replica, and another takes it over only when that replica has gone silent.
 */
public interface Inbox {

  /**
   * An update as it arrived.
   *
   * @param id the update_id
   * @param lane updates of one lane are handled one after another: a chat, or a person's inline
   *     queries
   * @param chat the chat it belongs to, for erasing
   * @param person who sent it, for erasing
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
    /** Nothing to answer: a message that was not meant for the bot, or news of a chat. */
    NOTED,
    /** Telegram refused the reply for good. */
    REFUSED,
    /** Too old for a group, which a restart must not flood. */
    STALE,
    /** A newer keystroke of the same person replaced it. */
    SUPERSEDED,
    /** From a chat or person that is not on the allow-list. */
    NOT_ALLOWED,
    /** No update of the Bot API; its text is kept for the operator. */
    UNREADABLE,
    /** Handling it threw every time; its text is kept for the operator. */
    FAILED
  }

  /** A send that Telegram accepted, the {@code ordinal}-th of its update, from 0. */
  record Accepted(long update, int ordinal, long chat, OptionalInt message) {}

  /**
   * Makes a batch durable and owned by this replica, in one transaction.
   *
   * @return the entries that were new, in order; the others were known by their ids
   */
  List<Entry> add(List<Entry> batch);

  /** Whether the update waits here: not finished, and owned by this replica. */
  boolean isWaitingHere(long update);

  /** The update if it waits here. */
  Optional<Entry> waitingHere(long update);

  /** Takes over waiting updates that no living replica owns, oldest first. */
  List<Entry> takeOver(int limit);

  /**
   * Notes that an update is being worked on, so that one that ends the process each time can be
   * told. Returns how often that is noted now, this time included.
   */
  int begin(long update);

  /**
   * Takes one {@link #begin} back: should the process end now, it is not because of this update.
   * Does not wait.
   */
  void suspend(long update);

  /** Says that this replica lives, for the length of its lease from now on. */
  void renewLease();

  /**
   * A number that stays the same for as long as this replica owns its waiting updates for sure, and
   * 0 when it does not. After a pause longer than the lease, when others may have taken them over,
   * it is another one: then {@link #isWaitingHere} tells which are still here.
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
   * Finishes an update: its text goes, and with it whose it was. It stays when the update failed or
   * could not be read, and, where texts are kept by configuration, when it was handled; not when it
   * was erased meanwhile.
   */
  void finish(long update, Outcome outcome, String reason);

  /** Finishes several updates with one outcome, in one transaction. */
  void finishAll(Collection<Long> updates, Outcome outcome, String reason);

  /** How many updates wait. */
  long backlog();
}
