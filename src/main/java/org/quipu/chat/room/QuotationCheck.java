package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Difference;
import org.quipu.answer.CitationDesk.QuoteCheck;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.card.CitationCards.Among;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;

/** Checks whether a quotation is genuine. */
final class QuotationCheck implements CommandHandler {
  private static final Pattern MARKS_AROUND =
      Pattern.compile("^[\\s\"'“”„«»‘’‹›「」『』]+|[\\s\"'“”„«»‘’‹›「」『』]+$");

  /**
   * The space for the comparison, in UTF-16 units; a longer comparison leaves out identical text.
   */
  private static final int COMPARED = 1200;

  private static final int DIFFERENT = 300;

  /** The amount of identical text kept beside a difference then, in UTF-16 units. */
  private static final int AROUND = 60;

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

  // A long quotation is shown only around its differences; the genuine words follow in full.
  private static StyledText compared(List<Difference> differences) {
    int length = differences.stream().mapToInt(d -> d.asked().length() + d.real().length()).sum();
    boolean whole = length <= COMPARED;
    StyledText.Builder text = StyledText.build();
    for (int i = 0; i < differences.size() && text.length() <= COMPARED; i++) {
      boolean last = i == differences.size() - 1;
      for (Stretch stretch : stretches(differences.get(i), whole, i > 0, !last)) {
        if (!text.isEmpty()) {
          text.add(" ");
        }
        stretch.addTo(text);
      }
    }
    return text.length() <= COMPARED ? text.done() : text.add(" …").done();
  }

  private static List<Stretch> stretches(
      Difference difference, boolean whole, boolean after, boolean before) {
    if (difference.same()) {
      String same = difference.real().strip();
      return List.of(t -> t.add(whole ? same : ends(same, after, before)));
    }
    List<Stretch> stretches = new ArrayList<>();
    if (!difference.asked().isBlank()) {
      stretches.add(t -> t.add(side(difference.asked(), whole), StyledText.Style.Look.STRIKE));
    }
    if (!difference.real().isBlank()) {
      stretches.add(t -> t.add(side(difference.real(), whole), StyledText.Style.Look.UNDERLINE));
    }
    return stretches;
  }

  private static String side(String words, boolean whole) {
    return whole ? words.strip() : Labels.shorten(words, DIFFERENT);
  }

  /** The ends of an identical stretch that are next to a difference. */
  private static String ends(String same, boolean after, boolean before) {
    int lastStart = same.indexOf(' ', Math.max(0, same.length() - AROUND));
    if (same.length() <= 3 * AROUND || lastStart < 0) {
      return same;
    }
    String first = after ? Labels.shorten(same, AROUND) : "…";
    return before ? first + same.substring(lastStart) : first;
  }

  private interface Stretch {
    StyledText.Builder addTo(StyledText.Builder text);
  }
}
