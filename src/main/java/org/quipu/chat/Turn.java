package org.quipu.chat;

import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.chat.button.ButtonData;

/** One thing that somebody says or does, independent of the transport. */
public sealed interface Turn {
  Speaker speaker();

  Place place();

  /**
   * A question in plain words, or small talk.
   *
   * @param text without the command or the mention that addressed the bot
   * @param repliedTo the message it replies to, to which the words may merely point
   */
  record Ask(Speaker speaker, Place place, String text, Optional<RepliedTo> repliedTo)
      implements Turn {
    public Ask(Speaker speaker, Place place, String text) {
      this(speaker, place, text, Optional.empty());
    }
  }

  /** Asks for a source of what somebody else said. */
  record Cite(Speaker speaker, Place place, RepliedTo claimed) implements Turn {}

  /**
   * A command.
   *
   * @param name without the slash and without the bot's name
   * @param argument what follows it; may be empty
   * @param byName whether it named this bot, as in {@code /ask@bot}
   */
  record Command(
      Speaker speaker,
      Place place,
      String name,
      String argument,
      boolean byName,
      Optional<RepliedTo> repliedTo)
      implements Turn {
    public Command named(String other) {
      return new Command(speaker, place, other, argument, byName, repliedTo);
    }
  }

  /**
   * A press of a button.
   *
   * @param button the parsed data of the button; empty for data that none of our buttons carries
   * @param message the id of the card's message
   * @param asked the words of the message that the card replies to, without command and mention; or
   *     the selected part of it, if the card quotes one
   */
  record Press(
      Speaker speaker,
      Place place,
      Optional<ButtonData> button,
      OptionalInt message,
      Optional<String> asked)
      implements Turn {}

  /**
   * Words typed after the bot's name in any chat.
   *
   * @param offset the {@link Reply.Results#nextOffset} of the page before; empty for the first
   */
  record Inline(Speaker speaker, String words, String offset) implements Turn {
    @Override
    public Place place() {
      return Place.GUEST;
    }
  }

  /**
   * A link to the bot was followed.
   *
   * @param payload as received; it may be anything
   */
  record DeepLink(Speaker speaker, Place place, String payload) implements Turn {}

  /** An earlier turn was edited into this one: its card is edited rather than answered again. */
  record Edited(Turn now) implements Turn {
    @Override
    public Speaker speaker() {
      return now.speaker();
    }

    @Override
    public Place place() {
      return now.place();
    }
  }

  /** A message without words, such as a voice message or a sticker. */
  record Media(Speaker speaker, Place place) implements Turn {}

  /** A file, which an operator may want to import. */
  record Document(Speaker speaker, Place place, Attachment file) implements Turn {}
}
