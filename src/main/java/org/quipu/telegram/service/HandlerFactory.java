package org.quipu.telegram.service;

import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbox.UpdateHandler;
import org.telegram.telegrambots.meta.api.objects.User;

/** Makes the handler of updates, once it is known who the bot is. */
@FunctionalInterface
public interface HandlerFactory {
  /**
   * Makes the handler.
   *
   * @param bot who the bot is, as getMe says
   * @param sender for what belongs to no update, such as publishing commands
   */
  UpdateHandler create(User bot, Sender sender) throws SendRefused, InterruptedException;
}
