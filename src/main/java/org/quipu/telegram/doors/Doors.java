package org.quipu.telegram.doors;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.quipu.chat.Conversation;
import org.quipu.chat.Menu;
import org.quipu.chat.room.Notices;
import org.quipu.store.Store;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.Me;
import org.quipu.telegram.inbox.UpdateHandler;
import org.quipu.telegram.menu.MenuPublisher;
import org.quipu.telegram.posting.Poster;
import org.quipu.telegram.posting.QueryAnswers;
import org.quipu.telegram.service.HandlerFactory;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * Opens the doors to a conversation, once the bot's identity is known.
 *
 * @param corpusChanged when the corpus last changed, where known
 */
public record Doors(
    Conversation conversation,
    Menu menu,
    Store store,
    Notices notices,
    FileSource files,
    DoorSettings settings,
    Supplier<Instant> corpusChanged,
    Clock clock)
    implements HandlerFactory {

  @Override
  public UpdateHandler create(User bot, Sender sender) throws InterruptedException {
    new MenuPublisher(menu, settings.operators()).publish(sender);
    return handler(new Me(bot.getId(), Objects.requireNonNullElse(bot.getUserName(), "")));
  }

  UpdateHandler handler(Me me) {
    Admins admins = new Admins();
    Turns turns = new Turns(me, settings.operators(), admins, files);
    Poster poster =
        new Poster(settings.rich(), settings.ephemeral(), store.facts(), settings.version(), clock);
    QueryAnswers answers =
        new QueryAnswers(poster, settings.rich(), store.facts(), settings.version(), clock);
    return new UpdateRouter(
        new MessageDoor(conversation, turns, poster, store.replies(), notices, clock),
        new PressDoor(conversation, turns, poster, notices),
        new QueryDoor(conversation, turns, answers, notices, corpusChanged, clock),
        turns,
        admins,
        store.chats(),
        poster,
        notices);
  }
}
