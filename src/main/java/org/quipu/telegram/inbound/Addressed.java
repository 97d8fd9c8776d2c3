package org.quipu.telegram.inbound;

/** The kind of request that a message makes of the bot. */
public sealed interface Addressed {
  /** It speaks to somebody else, or to nobody. */
  record NotUs() implements Addressed {}

  /** It asks in plain words, here without command and mention. */
  record Question(String text) implements Addressed {}

  /**
   * It is a command.
   *
   * @param name without the slash and without the bot's name
   * @param byName whether it named the bot
   */
  record CommandGiven(String name, String argument, boolean byName) implements Addressed {}

  /** It wants a source for the message it replies to. */
  record ClaimPointedAt() implements Addressed {}

  /** It is a file without words. */
  record FileSent(FileRef file) implements Addressed {}

  /** It contains no words at all. */
  record Wordless() implements Addressed {}
}
