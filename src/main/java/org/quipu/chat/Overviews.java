package org.quipu.chat;

import java.util.List;
import org.quipu.answer.Answer;
import org.quipu.chat.ButtonData.Origin;

/** Answers the commands that show several sources at once. */
record Overviews(Library library) {
  Reply timeline(Voice voice, Turn.Command command) {
    Timeline timeline = new Timeline(new Quotations(library));
    return overview(voice, command, timeline::card);
  }

  Reply compare(Voice voice, Turn.Command command) {
    Comparison comparison = new Comparison(new Quotations(library));
    return overview(voice, command, comparison::card);
  }

  private Reply overview(Voice voice, Turn.Command command, Layout layout) {
    String wanted =
        command.argument().isBlank()
            ? command.repliedTo().map(RepliedTo::claim).orElse("")
            : command.argument();
    if (wanted.isBlank()) {
      return Hints.usage(voice, command);
    }
    return switch (new Relevance(library).answer(wanted)) {
      case Answer.Cited cited ->
          new Reply.Send(
              deletable(command, layout.card(voice, wanted.strip(), cited)),
              Reply.Audience.EVERYBODY);
      case Answer.Nothing nothing ->
          new Reply.Send(
              DeclineCards.of(
                  voice, command.place(), new Origin(Basis.NONE, Asking.asker(command)), nothing),
              Reply.Audience.ASKER);
    };
  }

  static Card deletable(Turn turn, Card card) {
    return Asking.asker(turn).isEmpty()
        ? card
        : card.withRow(List.of(CitationCards.delete(Asking.asker(turn).getAsLong())));
  }

  private interface Layout {
    Card card(Voice voice, String wanted, Answer.Cited cited);
  }
}
