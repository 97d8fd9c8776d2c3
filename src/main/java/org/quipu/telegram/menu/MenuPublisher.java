package org.quipu.telegram.menu;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quipu.chat.Menu;
import org.quipu.telegram.SendRefused;
import org.quipu.telegram.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/** Publishes the commands by scope and language, where they differ from those that Telegram has. */
public final class MenuPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(MenuPublisher.class);

  private final Menu menu;
  private final Collection<Long> operators;

  /**
   * Creates a publisher.
   *
   * @param operators the ids of the people whose private chats also show the operators' commands
   */
  public MenuPublisher(Menu menu, Collection<Long> operators) {
    this.menu = menu;
    this.operators = List.copyOf(operators);
  }

  /**
   * Publishes the menus that differ. A refusal is only logged, because the bot works without menus.
   */
  public void publish(Sender sender) throws InterruptedException {
    for (String language : menu.languages()) {
      publish(sender, new BotCommandScopeAllPrivateChats(), language, Menu.Scope.PRIVATE);
      publish(sender, new BotCommandScopeAllGroupChats(), language, Menu.Scope.GROUP);
      publish(
          sender, new BotCommandScopeAllChatAdministrators(), language, Menu.Scope.GROUP_ADMINS);
      for (long operator : operators) {
        publish(
            sender,
            BotCommandScopeChat.builder().chatId(operator).build(),
            language,
            Menu.Scope.PRIVATE,
            Menu.Scope.OPERATORS);
      }
    }
  }

  private void publish(
      Sender sender, BotCommandScope scope, String language, Menu.Scope... contents)
      throws InterruptedException {
    List<BotCommand> wanted = new ArrayList<>();
    for (Menu.Scope content : contents) {
      menu.entries(content, language)
          .forEach(entry -> wanted.add(new BotCommand(entry.name(), entry.description())));
    }
    try {
      publish(sender, scope, code(language), wanted);
    } catch (SendRefused e) {
      LOG.info("the menu for {} could not be published: {}", scope.getType(), e.getMessage());
    }
  }

  private static void publish(
      Sender sender, BotCommandScope scope, @Nullable String code, List<BotCommand> wanted)
      throws SendRefused, InterruptedException {
    List<BotCommand> shown =
        sender
            .call(GetMyCommands.builder().scope(scope).languageCode(code).build())
            .<List<BotCommand>>map(found -> found)
            .orElse(List.of());
    if (!lines(shown).equals(lines(wanted))) {
      sender.call(SetMyCommands.builder().commands(wanted).scope(scope).languageCode(code).build());
    }
  }

  private static List<String> lines(List<BotCommand> commands) {
    return commands.stream()
        .filter(Objects::nonNull)
        .map(command -> command.getCommand() + " " + command.getDescription())
        .toList();
  }

  // English has no code: it is the menu for everybody whose language the bot does not speak.
  private static @Nullable String code(String language) {
    return language.equals(Locale.ENGLISH.getLanguage()) ? null : language;
  }
}
