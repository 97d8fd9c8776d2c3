package org.quipu.telegram.inbox;

import java.time.Duration;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.Incoming;

/**
 * The bot's handling of one update. Called on a virtual thread, in the order of arrival within a
 * chat, while other chats are served concurrently.
 *
 * <p>An update is done when {@link #handle} returns or throws {@link SendRefused}. Any other
 * exception makes the worker try again a bounded number of times, then record the update as failed.
 * After a crash an unfinished update is handled again; its sender skips the sends that Telegram had
 * already accepted, so the same update must lead to the same sends in the same order.
 */
@FunctionalInterface
public interface UpdateHandler {

  /** Handles the update to its end: when it returns, Telegram has accepted every reply. */
  void handle(Incoming update, Sender sender) throws SendRefused, InterruptedException;

  /**
   * Whether the update speaks to the bot. Only such updates count towards the limit on questions
   * that a person may ask in a burst.
   */
  default boolean addressed(Incoming update) {
    return true;
  }

  /**
   * Asks a person who floods for a pause: once per burst of questions, and for each press. The
   * person's updates are not lost: they are handled afterwards, slowly.
   *
   * @param wait how long the next of the person's updates will wait
   */
  default void askForPause(Incoming update, Duration wait, Sender sender)
      throws SendRefused, InterruptedException {}

  /**
   * Called instead of {@link #handle} when a newer update of the same person or on the same card
   * has made this one pointless.
   */
  default void passedOver(Incoming update, Sender sender)
      throws SendRefused, InterruptedException {}

  /**
   * Tells the asker that the update could not be handled.
   *
   * @param correlation the id under which the log tells why
   */
  default void apologise(Incoming update, String correlation, Sender sender)
      throws SendRefused, InterruptedException {}
}
