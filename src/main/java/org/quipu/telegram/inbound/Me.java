package org.quipu.telegram.inbound;

import java.util.Optional;

/**
 * The bot as Telegram knows it.
 *
 * @param username without the at sign
 */
public record Me(long id, String username) {
  boolean is(Person person) {
    return person.id() == id;
  }

  boolean isNamed(String name) {
    return name.equalsIgnoreCase(username);
  }

  boolean wrote(Author author) {
    return author.person().filter(this::is).isPresent();
  }

  /** Whether an entity of a text mentions this bot. */
  boolean isMentioned(Words words, Words.Entity entity) {
    return switch (entity.kind()) {
      case MENTION -> isNamed(entity.span().of(words.text()).substring(1));
      case TEXT_MENTION -> entity.user().equals(Optional.of(id));
      case COMMAND -> false;
    };
  }
}
