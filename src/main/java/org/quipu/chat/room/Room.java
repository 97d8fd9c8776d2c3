package org.quipu.chat.room;

import static org.quipu.chat.Menu.Scope.GROUP;
import static org.quipu.chat.Menu.Scope.GROUP_ADMINS;
import static org.quipu.chat.Menu.Scope.OPERATORS;
import static org.quipu.chat.Menu.Scope.PRIVATE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.answer.Citation;
import org.quipu.chat.Card;
import org.quipu.chat.Conversation;
import org.quipu.chat.CorpusReload;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.Library;
import org.quipu.chat.Menu;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.room.CommandTable.Row;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Languages;
import org.quipu.chat.words.SmallTalk;
import org.quipu.chat.words.Voice;
import org.quipu.corpus.Span;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.budget.OverBudgetException;
import org.quipu.store.CitationLog;
import org.quipu.store.RetentionSettings;
import org.quipu.store.Store;

/** The implementation of the conversation: the room that all doors lead to. */
public final class Room implements Conversation {
  private static final Set<Menu.Scope> EVERYWHERE = Set.of(PRIVATE, GROUP, GROUP_ADMINS);

  private final Library library;
  private final Store store;
  private final InstantSource clock;
  private final SettingsDesk settings;
  private final SmallTalk smallTalk;
  private final Asking asking;
  private final FollowUps followUps;
  private final StartPage start;
  private final InlineSearch inline;
  private final ImportDesk imports;
  private final Presses presses;
  private final CommandTable commands;

  /**
   * Creates the room.
   *
   * @param kept the retention that {@code /privacy} describes
   * @param documents imports documents into the corpus, where configured
   */
  public Room(
      Library library,
      Store store,
      RetentionSettings kept,
      CorpusReload corpus,
      Optional<DocumentImport> documents,
      InstantSource clock) {
    this.library = library;
    this.store = store;
    this.clock = clock;
    Languages languages = Languages.preferring(library.greeting().language());
    CitationCards cards = new CitationCards(library, kept.verdicts().isPresent());
    ArticleList articles = new ArticleList(library);
    Bibliography bibliography = new Bibliography(library, store.citations());
    OperatorDesk operators = new OperatorDesk(library, store, corpus);
    Overviews overviews = new Overviews(library);
    settings = new SettingsDesk(store.chats(), languages);
    smallTalk = new SmallTalk();
    asking = new Asking(library, cards);
    followUps = new FollowUps(library, cards, store.citations(), clock);
    VerdictDesk verdicts =
        new VerdictDesk(library, asking, store.verdicts(), kept.verdicts().isPresent(), clock);
    PrivacyDesk privacy = new PrivacyDesk(store, kept, verdicts);
    start = new StartPage(library, asking);
    inline = new InlineSearch(library, cards);
    imports = new ImportDesk(documents);
    presses =
        new Presses(
            asking,
            start,
            overviews,
            articles,
            bibliography,
            settings,
            privacy,
            verdicts,
            imports,
            store.citations());
    commands =
        new CommandTable(
            languages,
            List.of(
                new Row("start", Set.of(PRIVATE), start),
                new Row("help", EVERYWHERE, this::help),
                new Row("ask", EVERYWHERE, this::askCommand),
                new Row("cite", EVERYWHERE, this::citeCommand),
                new Row("timeline", EVERYWHERE, overviews::timeline),
                new Row("compare", EVERYWHERE, overviews::compare),
                new Row("check", EVERYWHERE, new QuotationCheck(library, cards)),
                new Row("articles", EVERYWHERE, (voice, c) -> send(articles.page(voice, 0))),
                new Row("sources", EVERYWHERE, bibliography::handle),
                new Row("settings", Set.of(PRIVATE, GROUP_ADMINS), settings::handle),
                new Row("privacy", EVERYWHERE, privacy::show),
                new Row("stats", Set.of(OPERATORS), (voice, c) -> operators.stats(voice)),
                new Row("reload", Set.of(OPERATORS), (voice, c) -> operators.reload(voice))));
  }

  /**
   * The suggested questions that the corpus does not answer, and which are therefore not offered.
   */
  public List<String> unansweredSamples() {
    return start.unansweredSamples();
  }

  /** The commands, for publication. */
  public Menu menu() {
    return commands;
  }

  @Override
  public Reply hear(Turn turn) {
    Voice voice = settings.voice(turn);
    try {
      return hear(voice, turn);
    } catch (OverBudgetException e) {
      return tooMuch(voice, turn);
    }
  }

  private static Reply tooMuch(Voice voice, Turn turn) {
    return switch (turn) {
      case Turn.Inline _ ->
          new Reply.Results(List.of(), Optional.empty(), Optional.of(voice.say("inline.too.much")));
      case Turn.Press _ -> new Reply.Toast(voice.say("talk.too.much"));
      default -> Hints.line(voice, "talk.too.much");
    };
  }

  private Reply hear(Voice voice, Turn turn) {
    return switch (turn) {
      case Turn.Ask ask -> ask(voice, ask);
      case Turn.Cite cite -> underRepliedTo(cite(voice, cite, cite.claimed().claim()));
      case Turn.Command command -> command(voice, command);
      case Turn.Press press -> presses.handle(voice, press);
      case Turn.Inline query -> inline.search(voice, query);
      case Turn.DeepLink link -> start.follow(voice, link, link.payload());
      case Turn.Edited edited -> edited(hear(edited.now()));
      case Turn.Media media ->
          media.place().isShared() ? new Reply.Silence() : Hints.line(voice, "talk.media");
      case Turn.Document document -> imports.receive(voice, document);
    };
  }

  private static Reply edited(Reply reply) {
    return reply instanceof Reply.Send send ? new Reply.Edit(send.card()) : new Reply.Silence();
  }

  private static Reply send(Card card) {
    return new Reply.Send(card, Reply.Audience.EVERYBODY);
  }

  // "Source?" or "is that true?" in reply to a message has no content of its own.
  private Reply ask(Voice voice, Turn.Ask ask) {
    Optional<Reply> followed = followUps.under(voice, ask, ask.text(), ask.repliedTo());
    if (followed.isPresent()) {
      return followed.get();
    }
    String claim =
        ask.repliedTo().filter(replied -> !replied.ours()).map(RepliedTo::claim).orElse("");
    return !claim.isBlank() && smallTalk.points(ask.text())
        ? underRepliedTo(cite(voice, ask, claim))
        : ask(voice, ask, ask.text());
  }

  private Reply ask(Voice voice, Turn turn, String text) {
    return smallTalk
        .reply(text)
        .map(key -> smallTalk(voice, turn, key))
        .or(() -> followUps.afterwards(voice, turn, text))
        .orElseGet(() -> asking.ask(voice, turn, QuestionSource.QUESTION, Question.of(text)));
  }

  // In shared places, a thumbs-up in reply to a card needs no reply.
  private static Reply smallTalk(Voice voice, Turn turn, String key) {
    boolean amongPeople = turn.place().isShared() && turn.place().isKept();
    return key.equals(SmallTalk.WORDLESS) && turn instanceof Turn.Ask && amongPeople
        ? new Reply.Silence()
        : Hints.line(voice, key);
  }

  private Reply cite(Voice voice, Turn turn, String claim) {
    return claim.isBlank()
        ? Hints.line(voice, "command.usage.cite")
        : asking.ask(voice, turn, QuestionSource.CLAIM, Question.claim(claim));
  }

  private Reply command(Voice voice, Turn.Command typed) {
    Optional<Row> row = commands.named(typed.name(), typed.speaker());
    if (row.isPresent()) {
      return row.get().handler().handle(voice, typed.named(row.get().name()));
    }
    // Other bots of a group may have commands of these names.
    if (typed.place().isShared() && !typed.byName()) {
      return new Reply.Silence();
    }
    Optional<Row> alias = commands.alsoNamed(typed.name(), typed.speaker());
    if (alias.isPresent()) {
      return alias.get().handler().handle(voice, typed.named(alias.get().name()));
    }
    String name = Labels.shorten(typed.name(), Labels.BUTTON);
    return commands
        .nearest(typed.name(), typed.speaker())
        .map(nearest -> Hints.line(voice, "command.nearest", name, nearest))
        .orElseGet(() -> Hints.line(voice, "command.unknown", name));
  }

  private Reply help(Voice voice, Turn.Command command) {
    return HelpPage.show(voice, command, commands);
  }

  // Without an argument, /ask in reply to a message asks that message's question.
  private Reply askCommand(Voice voice, Turn.Command command) {
    if (!command.argument().isBlank()) {
      return followUps
          .under(voice, command, command.argument(), command.repliedTo())
          .orElseGet(() -> ask(voice, command, command.argument()));
    }
    return command
        .repliedTo()
        .map(RepliedTo::claim)
        .filter(text -> !text.isBlank())
        .map(
            text ->
                underRepliedTo(
                    asking.ask(voice, command, QuestionSource.QUESTION, Question.of(text))))
        .orElseGet(() -> Hints.line(voice, "talk.empty"));
  }

  private Reply citeCommand(Voice voice, Turn.Command command) {
    if (!command.argument().isBlank()) {
      return cite(voice, command, command.argument());
    }
    String claim = command.repliedTo().map(RepliedTo::claim).orElse("");
    Reply reply = cite(voice, command, claim);
    return claim.isBlank() ? reply : underRepliedTo(reply);
  }

  // The buttons find the words of the card again in that message.
  private static Reply underRepliedTo(Reply reply) {
    return reply instanceof Reply.Send send ? send.underRepliedTo() : reply;
  }

  @Override
  public void shown(Turn turn, Card card, OptionalInt message) {
    if (!turn.place().isKept()) {
      return;
    }
    Instant now = clock.instant();
    for (Citation citation : card.cited()) {
      store.citations().add(entry(turn, citation, message, now));
    }
  }

  private CitationLog.Entry entry(Turn turn, Citation citation, OptionalInt message, Instant now) {
    Span span = citation.quote().span();
    return new CitationLog.Entry(
        citation.id().toString(),
        turn.place().chat(),
        turn.place().topic(),
        citation.quote().article().id(),
        span.start(),
        span.end(),
        library.desk().digest(citation).hex(),
        now,
        message,
        OptionalLong.of(asker(turn)));
  }

  // Somebody who turns a page of another person's card is not its asker.
  private static long asker(Turn turn) {
    return turn instanceof Turn.Press press
        ? press
            .button()
            .flatMap(ButtonData::onCard)
            .map(Origin::asker)
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .orElse(turn.speaker().id())
        : turn.speaker().id();
  }
}
