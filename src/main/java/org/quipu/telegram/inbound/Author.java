package org.quipu.telegram.inbound;

import java.util.Optional;

/**
 * Who wrote a message.
 *
 * @param person the user; a stand-in of Telegram's where somebody writes as a chat
 * @param chat the chat in whose name it was written
 */
public record Author(Optional<Person> person, Optional<ChatRef> chat) {
  /** Whether it was written in the name of the very chat that it is in. */
  public boolean speaksAs(ChatRef place) {
    return chat.filter(as -> as.id() == place.id()).isPresent();
  }

  /** Another bot: bots that answer each other never stop. */
  boolean isBot() {
    return chat.isEmpty() && person.filter(Person::bot).isPresent();
  }
}
