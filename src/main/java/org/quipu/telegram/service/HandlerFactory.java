package org.quipu.telegram.service;

import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbox.UpdateHandler;
import org.telegram.telegrambots.meta.api.objects.User;

/** Creates the handler of updates, once the bot's identity is known. */
@FunctionalInterface
public interface HandlerFactory {
  /**
   * Creates the handler.
   *
   * @param bot the bot's identity, from getMe
   * @param sender for requests that belong to no update, such as publishing commands
   */
  UpdateHandler create(User bot, Sender sender) throws SendRefused, InterruptedException;
}
