package org.quipu.telegram.doors;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Speaker;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.telegram.Sender;
import org.quipu.telegram.inbound.Addressed;
import org.quipu.telegram.inbound.Addressing;
import org.quipu.telegram.inbound.Author;
import org.quipu.telegram.inbound.ChatRef;
import org.quipu.telegram.inbound.Incoming;
import org.quipu.telegram.inbound.IncomingMessage;
import org.quipu.telegram.inbound.IncomingPress;
import org.quipu.telegram.inbound.IncomingPress.PressedCard;
import org.quipu.telegram.inbound.Me;
import org.quipu.telegram.inbound.Person;
import org.quipu.telegram.inbound.Selection;

/** Converts updates from Telegram into turns of the conversation. */
final class Turns {
  private static final String START = "start";

  /** Fewer words beside a mention, such as "is this true?", only point at another message. */
  private static final int LEAST_OWN_WORDS = 4;

  private final Me me;
  private final Set<Long> operators;
  private final Admins admins;
  private final FileSource files;

  Turns(Me me, Set<Long> operators, Admins admins, FileSource files) {
    this.me = me;
    this.operators = Set.copyOf(operators);
    this.admins = admins;
    this.files = files;
  }

  /** Whether a message speaks to the bot. */
  boolean isAddressed(IncomingMessage message) {
    return !(Addressing.of(message, me) instanceof Addressed.NotUs);
  }

  /** Converts a message to a turn; empty if it does not speak to the bot. */
  Optional<Turn> of(IncomingMessage message, Sender sender) {
    Place place = place(message);
    Speaker speaker = speaker(message.author(), message.chat(), sender);
    return switch (Addressing.of(message, me)) {
      case Addressed.NotUs() -> Optional.empty();
      case Addressed.Question(String text) ->
          Optional.of(new Turn.Ask(speaker, place, text, repliedTo(message)));
      case Addressed.CommandGiven(String name, String argument, boolean byName) ->
          Optional.of(
              name.equals(START) && !argument.isEmpty()
                  ? new Turn.DeepLink(speaker, place, argument)
                  : new Turn.Command(speaker, place, name, argument, byName, repliedTo(message)));
      case Addressed.ClaimPointedAt() ->
          repliedTo(message).map(claimed -> new Turn.Cite(speaker, place, claimed));
      case Addressed.FileSent(var file) ->
          Optional.of(new Turn.Document(speaker, place, new SentFile(file, sender, files)));
      case Addressed.Wordless() -> Optional.of(new Turn.Media(speaker, place));
    };
  }

  /** The words of a message as a question of their own; empty if there are too few. */
  Optional<Turn> ownWords(IncomingMessage message, Sender sender) {
    String words = Addressing.bareWords(message.words(), me);
    return words.split("\\s+", -1).length < LEAST_OWN_WORDS
        ? Optional.empty()
        : Optional.of(
            new Turn.Ask(speaker(message.author(), message.chat(), sender), place(message), words));
  }

  Turn.Press of(IncomingPress press, Sender sender) {
    Optional<PressedCard> card = press.card();
    return new Turn.Press(
        card.map(shown -> speaker(press.presser(), shown.chat(), sender))
            .orElseGet(() -> stranger(press.presser())),
        card.map(shown -> place(shown.chat(), shown.topic())).orElse(Place.GUEST),
        button(press),
        card.map(shown -> OptionalInt.of(shown.message())).orElse(OptionalInt.empty()),
        card.flatMap(this::asked));
  }

  // A client can send any data for any card; this must not allow anybody to delete it.
  private static Optional<ButtonData> button(IncomingPress press) {
    boolean isMadeUp =
        press
            .card()
            .filter(card -> card.inSight() && !card.buttons().contains(press.data()))
            .isPresent();
    return ButtonData.parse(press.data())
        .filter(button -> !(button instanceof ButtonData.Delete && isMadeUp));
  }

  Turn.Inline of(Incoming.Typed typed) {
    return new Turn.Inline(stranger(typed.person()), typed.words(), typed.offset());
  }

  private Optional<String> asked(PressedCard card) {
    return card.selection()
        .map(Selection::text)
        .or(() -> card.repliedTo().map(replied -> Addressing.bareWords(replied.words(), me)))
        .filter(text -> !text.isBlank());
  }

  private Optional<RepliedTo> repliedTo(IncomingMessage message) {
    Optional<String> part = message.selection().map(Selection::text);
    return message
        .repliedTo()
        .map(
            replied ->
                new RepliedTo(
                    replied.words().text(),
                    part,
                    replied.author().person().filter(who -> who.id() == me.id()).isPresent(),
                    OptionalInt.of(replied.id())))
        .or(() -> part.map(text -> new RepliedTo(text, part, false, OptionalInt.empty())));
  }

  private static Place place(IncomingMessage message) {
    return message.guestQuery().isPresent() ? Place.GUEST : place(message.chat(), message.topic());
  }

  private static Place place(ChatRef chat, OptionalInt topic) {
    return new Place(chat.id(), topic, chat.kind());
  }

  private Speaker speaker(Author author, ChatRef place, Sender sender) {
    return author
        .chat()
        .map(chat -> speaker(chat, author.speaksAs(place)))
        .or(() -> author.person().map(person -> speaker(person, place, sender)))
        .orElseGet(() -> speaker(place, place.kind() == Place.Kind.CHANNEL));
  }

  private static Speaker speaker(ChatRef as, boolean anonymousAdmin) {
    return new Speaker(
        as.id(),
        Optional.empty(),
        anonymousAdmin ? Speaker.Kind.ANONYMOUS_ADMIN : Speaker.Kind.CHANNEL,
        false,
        () -> anonymousAdmin);
  }

  private Speaker speaker(Person person, ChatRef place, Sender sender) {
    return speaker(person, () -> admins.isAdmin(sender, place.id(), person.id()));
  }

  private Speaker stranger(Person person) {
    return speaker(person, () -> false);
  }

  private Speaker speaker(Person person, BooleanSupplier admin) {
    return new Speaker(
        person.id(),
        person.language(),
        Speaker.Kind.PERSON,
        operators.contains(person.id()),
        admin);
  }
}
