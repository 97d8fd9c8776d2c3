package org.quipu.chat.room;

import java.util.List;
import java.util.stream.Stream;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Menu;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.words.Voice;

/** Explains how to ask, and lists the commands. */
final class HelpPage {
  private HelpPage() {}

  static Reply show(Voice voice, Turn turn, Menu menu) {
    Stream<Part> how =
        Stream.of(
            new Part.Heading(voice.say("help.title")),
            voice.line("help.private"),
            voice.line("help.group"),
            voice.line("help.inline"),
            voice.line("help.syntax"),
            new Part.Heading(voice.say("help.commands")),
            new Part.Items(commands(voice, turn, menu)));
    return new Reply.Send(new Card(how.toList(), List.of(), List.of()), Reply.Audience.ASKER);
  }

  private static List<StyledText> commands(Voice voice, Turn turn, Menu menu) {
    String language = voice.texts().language();
    Stream<Menu.Entry> everybody =
        menu
            .entries(
                turn.place().isShared() ? Menu.Scope.GROUP_ADMINS : Menu.Scope.PRIVATE, language)
            .stream();
    Stream<Menu.Entry> operators =
        turn.speaker().operator()
            ? menu.entries(Menu.Scope.OPERATORS, language).stream()
            : Stream.empty();
    return Stream.concat(everybody, operators)
        .map(entry -> StyledText.plain("/" + entry.name() + " – " + entry.description()))
        .toList();
  }
}
