package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.button.OverviewKind;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.card.Comparison;
import org.quipu.chat.card.DeclineCards;
import org.quipu.chat.card.OutcomeLines;
import org.quipu.chat.card.Overview;
import org.quipu.chat.card.Quotations;
import org.quipu.chat.card.Relevance;
import org.quipu.chat.card.Timeline;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;

/** Answers the commands that show several sources at once, and turns the pages of their cards. */
final class Overviews {
  /** The number of quotes that fit in one message. */
  private static final int PAGE = 10;

  private final Relevance relevance;
  private final Timeline timeline;
  private final Comparison comparison;

  Overviews(Library library) {
    Quotations quotations = new Quotations(library);
    relevance = new Relevance(library);
    timeline = new Timeline(quotations);
    comparison = new Comparison(quotations);
  }

  Reply timeline(Voice voice, Turn.Command command) {
    return overview(voice, command, OverviewKind.TIMELINE);
  }

  Reply compare(Voice voice, Turn.Command command) {
    return overview(voice, command, OverviewKind.COMPARISON);
  }

  // Replies to the message that holds the words, because the buttons find them there again.
  private Reply overview(Voice voice, Turn.Command command, OverviewKind kind) {
    if (!command.argument().isBlank()) {
      return overview(voice, command, kind, command.argument());
    }
    String replied = command.repliedTo().map(RepliedTo::claim).orElse("");
    return replied.isBlank()
        ? Hints.usage(voice, command)
        : overview(voice, command, kind, replied).underRepliedTo();
  }

  private Reply.Send overview(Voice voice, Turn.Command command, OverviewKind kind, String wanted) {
    OptionalLong asker = Asking.asker(command);
    return switch (relevance.survey(wanted)) {
      case Answer.Cited cited ->
          new Reply.Send(
              card(voice, command.place(), wanted, cited, new ButtonData.Overview(kind, 0, asker)),
              Reply.Audience.EVERYBODY);
      case Answer.Declined declined ->
          new Reply.Send(
              DeclineCards.of(
                  voice,
                  command.place(),
                  Asking.origin(command, QuestionSource.QUESTION),
                  declined),
              Reply.Audience.ASKER);
    };
  }

  /** Turns to the page that a button leads to. */
  Reply page(Voice voice, Turn.Press press, ButtonData.Overview page) {
    Optional<String> wanted = press.asked().filter(text -> !text.isBlank());
    if (wanted.isEmpty()) {
      return new Reply.Toast(voice.say("toast.expired"));
    }
    return switch (relevance.survey(wanted.get())) {
      case Answer.Cited cited ->
          new Reply.Edit(card(voice, press.place(), wanted.get(), cited, page));
      case Answer.Declined declined ->
          new Reply.Edit(
              DeclineCards.of(
                  voice,
                  press.place(),
                  new Origin(QuestionSource.QUESTION, page.asker()),
                  declined));
    };
  }

  private Overview of(OverviewKind kind) {
    return switch (kind) {
      case TIMELINE -> timeline;
      case COMPARISON -> comparison;
    };
  }

  private Card card(
      Voice voice, Place place, String wanted, Answer.Cited cited, ButtonData.Overview page) {
    Overview overview = of(page.kind());
    List<Citation> all = overview.order(Relevance.near(cited));
    int from = page.from() < all.size() ? page.from() : 0;
    List<Citation> shown =
        all.subList(from, Math.min(all.size(), from + PAGE)).stream()
            .map(overview.quotations()::shortened)
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Heading(voice.say(overview.titleKey(), Labels.shorten(wanted, Labels.LINE))));
    if (cited instanceof Answer.Tentative tentative) {
      parts.add(new Part.Line(StyledText.plain(OutcomeLines.tentative(voice, tentative))));
    }
    parts.addAll(overview.parts(voice, shown, all.size()));
    Card card = new Card(parts, List.of(paging(page, from, all.size()), deleting(page)), shown);
    return cited instanceof Answer.Tentative && place.isGroup() ? card.folded() : card;
  }

  private static List<Button> paging(ButtonData.Overview page, int from, int count) {
    List<Button> row = new ArrayList<>();
    if (count <= PAGE) {
      return row;
    }
    int at = from / PAGE + 1;
    int of = (count + PAGE - 1) / PAGE;
    if (from > 0) {
      row.add(Button.press("‹", page.at(Math.max(0, from - PAGE)).encode()));
    }
    row.add(Button.press(at + "/" + of, new ButtonData.Position(at, of).encode()));
    if (from + PAGE < count) {
      row.add(Button.press("›", page.at(from + PAGE).encode()));
    }
    return row;
  }

  private static List<Button> deleting(ButtonData.Overview page) {
    return page.asker().isPresent()
        ? List.of(CitationCards.delete(page.asker().getAsLong()))
        : List.of();
  }
}
