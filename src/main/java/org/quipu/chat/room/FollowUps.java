package org.quipu.chat.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.card.CitationCards.Among;
import org.quipu.chat.card.Credit;
import org.quipu.chat.card.Surroundings;
import org.quipu.chat.words.FollowUp;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.Article;
import org.quipu.corpus.Block;
import org.quipu.store.CitationLog;

/** Answers short questions about a card from its quotation: who wrote it, when, where, and more. */
final class FollowUps {
  /**
   * After a longer silence, "when?" that does not reply to a card is treated as an ordinary
   * question.
   */
  private static final Duration RECENT = Duration.ofHours(1);

  private final Library library;
  private final CitationCards cards;
  private final CitationLog log;
  private final InstantSource clock;
  private final Surroundings surroundings = new Surroundings();

  FollowUps(Library library, CitationCards cards, CitationLog log, InstantSource clock) {
    this.library = library;
    this.cards = cards;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The answer to a question in reply to one of the bot's cards; empty if the words ask more than a
   * follow-up.
   */
  Optional<Reply> under(Voice voice, Turn turn, String text, Optional<RepliedTo> repliedTo) {
    OptionalInt card =
        repliedTo.filter(RepliedTo::ours).map(RepliedTo::message).orElseGet(OptionalInt::empty);
    return card.isEmpty() || !turn.place().isKept()
        ? Optional.empty()
        : FollowUp.of(text)
            .flatMap(asked -> answer(voice, turn, asked, onCard(turn.place(), card.getAsInt())));
  }

  /** The same in a place where nobody else speaks, so that the card meant is the last one shown. */
  Optional<Reply> afterwards(Voice voice, Turn turn, String text) {
    return turn.place().isShared()
        ? Optional.empty()
        : FollowUp.of(text).flatMap(asked -> answer(voice, turn, asked, latest(turn.place())));
  }

  // Turning pages adds citations to a card; the one it shows now was given last.
  private List<CitationLog.Entry> onCard(Place place, int message) {
    List<CitationLog.Entry> all = log.onCard(place.chat(), message);
    return all.stream().filter(entry -> entry.time().equals(all.getLast().time())).toList();
  }

  private List<CitationLog.Entry> latest(Place place) {
    return log.latest(place.chat(), place.topic()).stream()
        .filter(entry -> entry.time().isAfter(clock.instant().minus(RECENT)))
        .toList();
  }

  private Optional<Reply> answer(
      Voice voice, Turn turn, FollowUp asked, List<CitationLog.Entry> entries) {
    List<Citation> shown = entries.stream().flatMap(entry -> open(entry).stream()).toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reply.Send(
                asked == FollowUp.MORE
                    ? more(voice, turn, shown.getLast())
                    : about(voice, asked, shown),
                Reply.Audience.EVERYBODY));
  }

  private Optional<Citation> open(CitationLog.Entry entry) {
    return CitationId.parse(entry.id())
        .map(library.desk()::open)
        .flatMap(
            opened ->
                opened instanceof Opened.Unchanged(Citation citation)
                    ? Optional.of(citation)
                    : Optional.empty());
  }

  private Card about(Voice voice, FollowUp asked, List<Citation> shown) {
    List<Part> parts = new ArrayList<>();
    for (Citation citation : shown) {
      Credit credit = Credit.of(voice, library, citation);
      if (asked != FollowUp.SOURCE) {
        parts.add(new Part.Line(asked(asked, credit)));
      }
      if (asked != FollowUp.LINK || shown.size() > 1) {
        parts.add(new Part.Line(credit.dated()));
      }
      if (asked == FollowUp.SOURCE && credit.address().isPresent()) {
        parts.add(new Part.Line(credit.addressLine()));
      }
    }
    return new Card(parts, List.of(), shown);
  }

  private static StyledText asked(FollowUp asked, Credit credit) {
    return switch (asked) {
      case AUTHOR -> StyledText.plain(credit.authorLine());
      case DATE -> StyledText.plain(credit.dateLine());
      case LINK, SOURCE, MORE -> credit.addressLine();
    };
  }

  private Card more(Voice voice, Turn turn, Citation shown) {
    return further(shown)
        .map(further -> cards.exactly(voice, further, Among.nothing(Asking.asker(turn)), List.of()))
        .orElseGet(() -> Card.line(voice.say("follow.more.none")));
  }

  /** The rest of the paragraph around the quote, or the paragraph after it. */
  private Optional<Citation> further(Citation shown) {
    Article article = shown.quote().article();
    return surroundings
        .of(shown.quote())
        .map(around -> library.recut(shown, around.quote().span()))
        .or(
            () ->
                article.text().blocks().stream()
                    .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                    .filter(block -> block.span().start() >= shown.quote().span().end())
                    .findFirst()
                    .map(block -> library.desk().cite(article, block.span())));
  }
}
