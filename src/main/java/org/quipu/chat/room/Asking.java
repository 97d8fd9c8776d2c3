package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.card.CitationCards.Among;
import org.quipu.chat.card.DeclineCards;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.Article;
import org.quipu.retrieval.Question;

/** Answers questions and claims with a card, and turns its pages. */
final class Asking {
  /** The maximum number of citations to page through. */
  static final int MOST = 5;

  private final Library library;
  private final CitationCards cards;

  Asking(Library library, CitationCards cards) {
    this.library = library;
    this.cards = cards;
  }

  /** The card that answers a question, or a card that declines. */
  Reply ask(Voice voice, Turn turn, QuestionSource basis, Question question) {
    Optional<CitationId> id = CitationId.parse(question.text().strip());
    if (id.isPresent()) {
      return new Reply.Send(open(voice, id.get(), asker(turn)), Reply.Audience.EVERYBODY);
    }
    Origin origin = origin(turn, basis);
    return switch (QuestionResult.of(voice, library, basis, question)) {
      case QuestionResult.Quoted quoted ->
          new Reply.Send(
              withSuggestion(voice, origin, quoted, ranked(voice, turn, origin, quoted, 0)),
              Reply.Audience.EVERYBODY);
      case QuestionResult.Declined(var declined) ->
          new Reply.Send(
              DeclineCards.of(voice, turn.place(), origin, declined), Reply.Audience.ASKER);
    };
  }

  /** The card of a citation given before. */
  Card open(Voice voice, CitationId id, OptionalLong asker) {
    Origin origin = new Origin(QuestionSource.NONE, asker);
    return switch (library.desk().open(id)) {
      case Opened.Unchanged(Citation citation) ->
          cards.exactly(voice, citation, Among.nothing(asker), List.of());
      case Opened.Changed(Article article) -> changed(voice, origin, article);
      case Opened.Gone() -> gone(voice, origin);
    };
  }

  Reply page(Voice voice, Turn.Press press, ButtonData.Page page) {
    Optional<Card> stale = page.id().flatMap(id -> stale(voice, page.origin(), id));
    if (stale.isPresent()) {
      return new Reply.Edit(stale.get());
    }
    Origin origin = page.origin();
    Optional<Question> question = question(origin.basis(), press);
    if (question.isEmpty()) {
      return page.id()
          .<Reply>map(id -> new Reply.Edit(open(voice, id, origin.asker())))
          .orElseGet(() -> new Reply.Toast(voice.say("toast.expired")));
    }
    return new Reply.Edit(
        switch (QuestionResult.of(voice, library, origin.basis(), question.get())) {
          case QuestionResult.Quoted quoted when leadsTo(quoted, page) ->
              ranked(voice, press, origin, quoted, rank(page, quoted.all()));
          // The words or the ranking have changed since: show the citation that the button
          // promised.
          case QuestionResult.Quoted _ -> open(voice, page.id().orElseThrow(), origin.asker());
          case QuestionResult.Declined(var declined) ->
              page.id()
                  .map(id -> open(voice, id, origin.asker()))
                  .orElseGet(() -> DeclineCards.of(voice, press.place(), origin, declined));
        });
  }

  private Card ranked(
      Voice voice, Turn turn, Origin origin, QuestionResult.Quoted quoted, int rank) {
    Among among = new Among(origin, quoted.all(), rank, quoted.asked());
    return quoted.in(turn.place(), cards.ranked(voice, among, quoted.above()));
  }

  private static boolean leadsTo(QuestionResult.Quoted quoted, ButtonData.Page page) {
    return page.id().isEmpty()
        || quoted.all().stream().anyMatch(citation -> page.id().get().equals(citation.id()));
  }

  Reply exactly(Voice voice, Turn.Press press, ButtonData.Exactly wish) {
    Origin origin = wish.origin();
    return new Reply.Edit(
        switch (library.desk().open(wish.id())) {
          case Opened.Unchanged(Citation citation) -> exactly(voice, press, wish, citation);
          case Opened.Changed(Article article) -> changed(voice, origin, article);
          case Opened.Gone() -> gone(voice, origin);
        });
  }

  private Card exactly(Voice voice, Turn.Press press, ButtonData.Exactly wish, Citation citation) {
    Origin origin = wish.origin();
    Optional<QuestionResult> findings =
        question(origin.basis(), press)
            .map(question -> QuestionResult.of(voice, library, origin.basis(), question));
    if (findings.isPresent()
        && findings.get() instanceof QuestionResult.Quoted quoted
        && wish.rank() < quoted.all().size()) {
      Citation ranked = quoted.all().get(wish.rank());
      boolean same = ranked.quote().article().id().equals(citation.quote().article().id());
      Citation marked = same ? Library.marked(citation, ranked.marks()) : citation;
      Among among = new Among(origin, quoted.all(), wish.rank(), quoted.asked());
      return quoted.in(press.place(), cards.exactly(voice, marked, among, quoted.above()));
    }
    return cards.exactly(voice, citation, Among.nothing(origin.asker()), List.of());
  }

  /** Who may delete the card of a turn; nobody where cards cannot be deleted. */
  static OptionalLong asker(Turn turn) {
    return turn.place().equals(Place.GUEST) || turn.place().equals(Place.TERMINAL)
        ? OptionalLong.empty()
        : OptionalLong.of(turn.speaker().id());
  }

  /** The origin of a card; where the bot is only a guest, a card has no question to return to. */
  static Origin origin(Turn turn, QuestionSource basis) {
    return new Origin(turn.place().equals(Place.GUEST) ? QuestionSource.NONE : basis, asker(turn));
  }

  // The citation that the button was made for may have a different rank now.
  private static int rank(ButtonData.Page page, List<Citation> all) {
    return IntStream.range(0, all.size())
        .filter(i -> page.id().equals(Optional.of(all.get(i).id())))
        .findFirst()
        .orElse(Math.min(page.rank(), all.size() - 1));
  }

  private static Card withSuggestion(
      Voice voice, Origin origin, QuestionResult.Quoted quoted, Card card) {
    if (quoted.suggestion().isEmpty() || origin.basis().isNone()) {
      return card;
    }
    return card.withRow(List.of(DeclineCards.suggestion(voice, origin, quoted.suggestion().get())));
  }

  /** The question that the pressed card answers; empty if its words are gone. */
  Optional<Question> question(QuestionSource basis, Turn.Press press) {
    Optional<String> asked = press.asked().filter(text -> !text.isBlank());
    return switch (basis.root()) {
      case QuestionSource.Root.Asked() -> asked.map(Question::of);
      case QuestionSource.Root.Claimed() -> asked.map(Question::claim);
      case QuestionSource.Root.Title _, QuestionSource.Root.Suggested _ ->
          new Samples(library).sample(basis).map(Samples.Sample::text).map(Question::of);
      case QuestionSource.Root.Nowhere() -> Optional.empty();
    };
  }

  private Optional<Card> stale(Voice voice, Origin origin, CitationId id) {
    return switch (library.desk().open(id)) {
      case Opened.Unchanged unchanged -> Optional.empty();
      case Opened.Changed(Article article) -> Optional.of(changed(voice, origin, article));
      case Opened.Gone() -> Optional.of(gone(voice, origin));
    };
  }

  private static Card changed(Voice voice, Origin origin, Article article) {
    String name = article.attribution().title().orElse(article.id());
    return staleCard(voice, origin, voice.line("answer.changed", name));
  }

  private static Card gone(Voice voice, Origin origin) {
    return staleCard(voice, origin, voice.line("answer.gone"));
  }

  private static Card staleCard(Voice voice, Origin origin, Part said) {
    List<Button> row = new ArrayList<>();
    if (!origin.basis().isNone()) {
      row.add(
          Button.press(
              voice.say("button.again"),
              new ButtonData.Page(origin, 0, Optional.empty()).encode()));
    }
    origin.asker().ifPresent(asker -> row.add(CitationCards.delete(asker)));
    return new Card(List.of(said), List.of(row), List.of());
  }
}
