package org.quipu.chat;

import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.chat.button.ButtonData;

/** One thing that somebody says or does, freed of how it came. */
public sealed interface Turn {
  Speaker speaker();

  Place place();

  /**
   * A question in plain words, or small talk.
   *
   * @param text without the command or the mention that addressed the bot
   * @param repliedTo what it is said under, at which the words may only point
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
   * @param button what the button says; empty for what no button of ours says
   * @param message the id of the card's message
   * @param asked what the card's message replies to, without command and mention: the selected part
   *     of it where the card re-quotes one
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
   * @param payload as it came; it may be anything
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

  /** Something that holds no words: a voice message, a sticker. */
  record Media(Speaker speaker, Place place) implements Turn {}

  /** A file, which an operator may want in the corpus. */
  record Document(Speaker speaker, Place place, Attachment file) implements Turn {}
}
