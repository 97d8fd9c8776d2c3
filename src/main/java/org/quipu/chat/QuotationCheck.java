package org.quipu.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Difference;
import org.quipu.answer.CitationDesk.QuoteCheck;
import org.quipu.chat.Card.Part;
import org.quipu.chat.CitationCards.Among;

/** Says whether a quotation is real. */
final class QuotationCheck implements CommandHandler {
  private static final Pattern MARKS_AROUND =
      Pattern.compile("^[\\s\"'“”„«»‘’‹›]+|[\\s\"'“”„«»‘’‹›]+$");

  private final Library library;
  private final CitationCards cards;

  QuotationCheck(Library library, CitationCards cards) {
    this.library = library;
    this.cards = cards;
  }

  @Override
  public Reply handle(Voice voice, Turn.Command command) {
    String wanted =
        command.argument().isBlank()
            ? command.repliedTo().map(RepliedTo::claim).orElse("")
            : command.argument();
    String quotation = MARKS_AROUND.matcher(wanted).replaceAll("");
    if (quotation.isEmpty()) {
      return Hints.usage(voice, command);
    }
    return switch (library.desk().check(quotation)) {
      case QuoteCheck.Exact(Citation citation) ->
          found(voice, command, citation, List.of(voice.line("check.exact")));
      case QuoteCheck.Near(Citation citation, List<Difference> differences) ->
          found(
              voice,
              command,
              citation,
              List.of(
                  voice.line("check.near"),
                  new Part.Line(compared(differences)),
                  new Part.Heading(voice.say("check.real"))));
      case QuoteCheck.Absent() -> Hints.line(voice, "check.absent");
    };
  }

  private Reply found(Voice voice, Turn turn, Citation citation, List<Part> above) {
    return new Reply.Send(
        cards.exactly(voice, citation, Among.nothing(Asking.asker(turn)), above),
        Reply.Audience.EVERYBODY);
  }

  private static StyledText compared(List<Difference> differences) {
    StyledText.Builder text = StyledText.build();
    for (Difference difference : differences) {
      for (Stretch stretch : stretches(difference)) {
        if (!text.isEmpty()) {
          text.add(" ");
        }
        stretch.addTo(text);
      }
    }
    return text.done();
  }

  private static List<Stretch> stretches(Difference difference) {
    if (difference.same()) {
      return List.of(t -> t.add(difference.real().strip()));
    }
    List<Stretch> stretches = new ArrayList<>();
    if (!difference.asked().isBlank()) {
      stretches.add(t -> t.add(difference.asked().strip(), StyledText.Style.Look.STRIKE));
    }
    if (!difference.real().isBlank()) {
      stretches.add(t -> t.add(difference.real().strip(), StyledText.Style.Look.UNDERLINE));
    }
    return stretches;
  }

  private interface Stretch {
    StyledText.Builder addTo(StyledText.Builder text);
  }
}
