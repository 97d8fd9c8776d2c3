package org.quipu.telegram.inbound;

import java.util.Optional;

/**
 * Who wrote a message.
 *
 * @param person the user; one of Telegram's placeholder users where somebody writes as a chat
 * @param chat the chat in whose name it was written
 */
public record Author(Optional<Person> person, Optional<ChatRef> chat) {
  /** Whether it was written in the name of the chat it was posted in. */
  public boolean speaksAs(ChatRef place) {
    return chat.filter(as -> as.id() == place.id()).isPresent();
  }

  /** Whether the author is a bot; bots that answer each other never stop. */
  boolean isBot() {
    return chat.isEmpty() && person.filter(Person::bot).isPresent();
  }
}
