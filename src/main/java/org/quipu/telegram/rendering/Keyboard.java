package org.quipu.telegram.rendering;

import java.util.List;
import java.util.Optional;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.webapp.WebAppInfo;

/** Which buttons a card gets. */
public enum Keyboard {
  /** All of them. */
  FULL,
  /** All of them, for chats with one person, the only ones that can open Mini Apps. */
  PRIVATE,
  /** Without those that the bot would have to answer, for chats that it is not a member of. */
  WITHOUT_PRESSES,
  /** Without links, for a server that refuses one of them. */
  WITHOUT_LINKS;

  /** All buttons that a chat supports; ids of private chats are positive. */
  public static Keyboard in(long chat) {
    return chat > 0 ? PRIVATE : FULL;
  }

  /** The buttons; empty where there are none. */
  public Optional<InlineKeyboardMarkup> of(Card card) {
    List<InlineKeyboardRow> rows =
        card.rows().stream()
            .map(row -> row.stream().filter(this::wants).map(this::button).toList())
            .filter(row -> !row.isEmpty())
            .map(InlineKeyboardRow::new)
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private boolean wants(Button button) {
    return switch (this) {
      case FULL, PRIVATE -> true;
      case WITHOUT_PRESSES -> !(button.action() instanceof Button.Action.Press);
      case WITHOUT_LINKS -> !isLink(button.action());
    };
  }

  private static boolean isLink(Button.Action action) {
    return action instanceof Button.Action.Open || action instanceof Button.Action.OpenInside;
  }

  private InlineKeyboardButton button(Button button) {
    InlineKeyboardButton drawn = new InlineKeyboardButton(button.label());
    switch (button.action()) {
      case Button.Action.Press(String data) -> drawn.setCallbackData(data);
      case Button.Action.Open(String url) -> drawn.setUrl(url);
      case Button.Action.OpenInside(String url) -> {
        if (this == PRIVATE) {
          drawn.setWebApp(new WebAppInfo(url));
        } else {
          drawn.setUrl(url);
        }
      }
      case Button.Action.Copy(String text) -> drawn.setCopyText(new CopyTextButton(text));
    }
    return drawn;
  }
}
