package org.quipu.telegram;

import java.io.Serializable;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * The way to Telegram for whatever one update leads to. Calls block the virtual thread: for the
 * pace of the chat, for the wait that Telegram asks for, for retries after failures of the network
 * or the server. They end when Telegram has accepted or finally refused.
 *
 * <p>{@link InterruptedException} means that the process stops; the update stays in the inbox and
 * is handled again at the next start.
 */
public interface Sender {

  /**
   * Sends to a chat: a new message or document, an edit or a deletion. Each accepted send is
   * recorded; when the update is handled again after a crash, as many sends as were accepted return
   * their receipts without being sent again. That a message is not modified counts as accepted. A
   * reply target or a selected part that is gone is left out and the rest is sent; a group that has
   * become a supergroup is followed there.
   */
  Receipt send(Destination destination, Request request) throws SendRefused, InterruptedException;

  /**
   * Answers a query that expires within seconds (inline, callback, guest). It is tried at once,
   * retried only while it is fresh, and never late.
   *
   * @return what Telegram returned, or nothing when the query had expired
   */
  <T extends Serializable> Optional<T> answer(BotApiMethod<T> answer)
      throws SendRefused, InterruptedException;

  /**
   * Calls a method that may be repeated without harm and needs no record: getChatMember,
   * setMyCommands, an edit of an inline message.
   *
   * @return what Telegram returned, or nothing where the library does not know what it is
   */
  <T extends Serializable> Optional<T> call(PartialBotApiMethod<T> method)
      throws SendRefused, InterruptedException;
}
