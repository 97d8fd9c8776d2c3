package org.quipu.telegram.inbound;

import java.util.Optional;
import org.quipu.telegram.inbound.Addressed.ClaimPointedAt;
import org.quipu.telegram.inbound.Addressed.CommandGiven;
import org.quipu.telegram.inbound.Addressed.FileSent;
import org.quipu.telegram.inbound.Addressed.NotUs;
import org.quipu.telegram.inbound.Addressed.Question;
import org.quipu.telegram.inbound.Addressed.Wordless;
import org.quipu.telegram.inbound.IncomingMessage.Content;

/**
 * Decides whether a message speaks to the bot. Relies on entities, never on the look of the text,
 * so that an e-mail address or a quoted command does not wake the bot.
 */
public final class Addressing {
  private static final String ASK = "ask";

  private Addressing() {}

  public static Addressed of(IncomingMessage message, Me me) {
    if (message.content() == Content.EVENT
        || message.automaticForward()
        || message.author().isBot()
        || me.wrote(message.author())
        || message.viaBot().orElse(0) == me.id()) {
      return new NotUs();
    }
    if (message.guestQuery().isPresent()) {
      return asGuest(message, me);
    }
    return message.chat().isPrivate() ? inPrivate(message, me) : inCompany(message, me);
  }

  /** The words of a message without the command or mention that addressed the bot. */
  public static String bareWords(Words words, Me me) {
    Words rest = words.without(me);
    return Command.at(rest).map(Command::argument).orElse(rest.text());
  }

  private static Addressed inPrivate(IncomingMessage message, Me me) {
    Words words = message.words();
    if (words.isBlank()) {
      return message.file().<Addressed>map(FileSent::new).orElseGet(Wordless::new);
    }
    return Command.at(words)
        .map(command -> given(command, true))
        .orElseGet(() -> mentioned(message, me));
  }

  private static Addressed inCompany(IncomingMessage message, Me me) {
    Words words = message.words();
    Optional<Command> command = Command.at(words);
    if (command.isPresent()) {
      return command.get().isFor(me)
          ? given(command.get(), command.get().bot().isPresent())
          : new NotUs();
    }
    if (words.mentions(me)) {
      return beginsWithAnother(words, me) ? new NotUs() : mentioned(message, me);
    }
    boolean continues = message.repliedTo().filter(reply -> me.wrote(reply.author())).isPresent();
    return continues && !words.isBlank() && !words.mentionsOthers(me)
        ? new Question(words.text().strip())
        : new NotUs();
  }

  private static Addressed asGuest(IncomingMessage message, Me me) {
    Words rest = message.words().without(me);
    return message.hasClaim() && Command.at(rest).isEmpty()
        ? new ClaimPointedAt()
        : mentioned(message, me);
  }

  private static Addressed mentioned(IncomingMessage message, Me me) {
    Words rest = message.words().without(me);
    if (rest.isBlank()) {
      return message.hasClaim() ? new ClaimPointedAt() : new CommandGiven(ASK, "", true);
    }
    return Command.at(rest)
        .map(command -> given(command, true))
        .orElseGet(() -> new Question(rest.text()));
  }

  private static Addressed given(Command command, boolean byName) {
    return new CommandGiven(command.name(), command.argument(), byName);
  }

  private static boolean beginsWithAnother(Words words, Me me) {
    return words
        .first()
        .filter(entity -> entity.kind() != Words.Kind.COMMAND && !me.isMentioned(words, entity))
        .isPresent();
  }
}
