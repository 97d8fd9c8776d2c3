package org.quipu.telegram;

import java.io.Serializable;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/**
 * Sends everything that one update leads to. Calls block the virtual thread while they keep the
 * pace of the chat, wait as long as Telegram asks, and retry after failures of the network or the
 * server. They return when Telegram has accepted or finally refused.
 *
 * <p>{@link InterruptedException} means that the process is stopping; the update stays in the inbox
 * and is handled again at the next start.
 */
public interface Sender {

  /**
   * Sends to a chat: a new message or document, an edit or a deletion. Each accepted send is
   * recorded; when the update is handled again after a crash, the sends that were accepted return
   * their receipts without being sent again. "Message is not modified" counts as accepted. If the
   * reply target or the selected part is gone, the message is sent without it; if the group has
   * become a supergroup, the message goes there.
   */
  Receipt send(Destination destination, Request request) throws SendRefused, InterruptedException;

  /**
   * Answers a query that expires within seconds (inline, callback, guest). It is tried at once,
   * retried only while it is fresh, and never sent late.
   *
   * @return what Telegram returned, or nothing when the query had expired
   */
  <T extends Serializable> Optional<T> answer(BotApiMethod<T> answer)
      throws SendRefused, InterruptedException;

  /**
   * Calls a method that may be repeated without harm and needs no record: getChatMember,
   * setMyCommands, an edit of an inline message.
   *
   * @return what Telegram returned, or nothing where the library cannot decode it
   */
  <T extends Serializable> Optional<T> call(PartialBotApiMethod<T> method)
      throws SendRefused, InterruptedException;
}
