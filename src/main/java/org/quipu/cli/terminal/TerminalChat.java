package org.quipu.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Conversation;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Speaker;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.room.Notices;
import org.quipu.cli.terminal.CardText.Choice;

/** The terminal door: lines in, cards out, and buttons by their numbers. */
public final class TerminalChat {
  /** A number this short is a choice, even if it is not offered. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  private final Conversation conversation;
  private final Notices notices;
  private final Speaker speaker;
  private final CardText text;
  private final PrintStream out;

  /** The numbered choices of the last card. */
  private List<Choice> choices = List.of();

  /** The question that the last card was made from. */
  private String asked = "";

  public TerminalChat(
      Conversation conversation, Notices notices, Speaker speaker, Screen screen, PrintStream out) {
    this.conversation = conversation;
    this.notices = notices;
    this.speaker = speaker;
    this.text = new CardText(screen);
    this.out = out;
  }

  /** Shows the start page. */
  public void welcome() {
    say(new Turn.DeepLink(speaker, Place.TERMINAL, ""));
  }

  /** Answers lines until there are no more. */
  public void run(LineSource lines) {
    for (Optional<String> line = lines.next();
        line.isPresent() && !isEnd(line.get().strip());
        line = lines.next()) {
      hear(line.get().strip());
    }
  }

  private static boolean isEnd(String line) {
    return line.equals("/quit") || line.equals("/exit");
  }

  private void hear(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (NUMBER.matcher(line).matches()) {
      choice(line).ifPresentOrElse(this::take, () -> print(noSuchNumber(line)));
    } else if (line.startsWith("/")) {
      command(line.substring(1));
    } else {
      asked = line;
      say(new Turn.Ask(speaker, Place.TERMINAL, line));
    }
  }

  private Optional<Choice> choice(String line) {
    int number = Integer.parseInt(line);
    return number >= 1 && number <= choices.size()
        ? Optional.of(choices.get(number - 1))
        : Optional.empty();
  }

  private String noSuchNumber(String number) {
    return notices.noSuchNumber(new Turn.Ask(speaker, Place.TERMINAL, number), number);
  }

  private void command(String line) {
    String[] nameAndArgument = line.split("\\s+", 2);
    asked = nameAndArgument.length > 1 ? nameAndArgument[1] : "";
    say(
        new Turn.Command(
            speaker, Place.TERMINAL, nameAndArgument[0], asked, true, Optional.empty()));
  }

  private void take(Choice choice) {
    switch (choice) {
      case Choice.Unfold(Part.Surroundings around) -> text.print(around, out);
      case Choice.Press(Button button) -> {
        switch (button.action()) {
          case Button.Action.Press(String data) ->
              say(
                  new Turn.Press(
                      speaker,
                      Place.TERMINAL,
                      ButtonData.parse(data),
                      OptionalInt.empty(),
                      Optional.of(asked)));
          case Button.Action.Open(String url) -> print(url);
          case Button.Action.OpenInside(String url) -> print(url);
          case Button.Action.Copy(String copied) -> print(copied);
        }
      }
    }
  }

  private void say(Turn turn) {
    switch (conversation.hear(turn)) {
      case Reply.Send send -> show(turn, send.card());
      case Reply.Edit(Card card) -> show(turn, card);
      case Reply.Toast(String words) -> print(words);
      case Reply.Document(Reply.TextFile file) -> out.println(file.content());
      case Reply.Delete _, Reply.Results _, Reply.Silence _ -> {}
    }
  }

  private void show(Turn turn, Card card) {
    choices = choices(card);
    text.print(card, choices, out);
    conversation.shown(turn, card, OptionalInt.empty());
  }

  private static List<Choice> choices(Card card) {
    List<Choice> choices = new ArrayList<>();
    card.rows().forEach(row -> row.forEach(button -> choices.add(new Choice.Press(button))));
    card.parts().stream()
        .filter(Part.Surroundings.class::isInstance)
        .forEach(part -> choices.add(new Choice.Unfold((Part.Surroundings) part)));
    return choices;
  }

  private void print(String words) {
    text.print(StyledText.plain(words), "", out);
    out.println();
  }
}
