package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Menu;
import org.quipu.chat.Place;
import org.quipu.chat.RepliedTo;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.corpus.Article;
import org.quipu.corpus.SampleQuestion;

/** Each command, in every kind of place where it behaves differently. */
final class CommandsTest {
  @AutoClose private final Scene scene = Scene.usual();

  @Test
  void startSaysWhatTheCorpusIsAndOffersQuestions() {
    Card card = scene.command("start", "");

    assertTrue(Scene.words(card).contains("4 articles"));
    assertTrue(Scene.words(card).contains("Coast Courier, Harbour News"));
    assertEquals(3, card.rows().size());
    assertTrue(Scene.labels(card).contains("Does the Brandvik lighthouse still shine?"));
    assertTrue(Scene.labels(card).contains("What does “A bridge for Orsund” say?"));
  }

  @Test
  void commandsHaveNamesInEveryLanguageOfTheInterface() {
    assertEquals(Scene.words(scene.command("help", "")), Scene.words(scene.command("ayuda", "")));
    assertEquals(
        Scene.words(scene.command("articles", "")), Scene.words(scene.command("articulos", "")));
  }

  @Test
  void suggestedQuestionsComeFirstInTheReadersLanguageIfTheCorpusAnswersThem() {
    scene.suggests(
        new SampleQuestion("es", "¿Orsund bridge: cost, four million crowns?"),
        new SampleQuestion("en", "What did zyxwvut qwertyuiop?"),
        new SampleQuestion("en", "What did the Orsund bridge cost?"));

    List<String> labels = Scene.labels(scene.command("start", ""));

    assertEquals("What did the Orsund bridge cost?", labels.getFirst());
    assertEquals(3, labels.size());
    assertFalse(labels.contains("What did zyxwvut qwertyuiop?"));
    assertEquals(List.of("What did zyxwvut qwertyuiop?"), scene.room.unansweredSamples());
  }

  @Test
  void aSuggestedQuestionIsAnsweredAndItsPagesTurn() {
    scene.suggests(new SampleQuestion("en", "How many keepers does the Brandvik lighthouse have?"));
    Card start = scene.command("start", "");
    Card answer =
        Scene.sent(scene.press(Scene.ANNA, Scene.PRIVATE, start, "How many keepers", "/start"));

    assertTrue(Scene.words(answer).contains("“How many keepers does the Brandvik"));
    assertTrue(
        Scene.labels(scene.press(answer, "›", "")).stream()
            .anyMatch(label -> label.startsWith("2/")));
  }

  @Test
  void aSuggestedQuestionThatWasTakenAwaySinceHasExpired() {
    scene.suggests(new SampleQuestion("en", "What did the Orsund bridge cost?"));
    Card start = scene.command("start", "");
    scene.suggests();

    assertTrue(
        Scene.toast(scene.press(Scene.ANNA, Scene.PRIVATE, start, "What did the", "/start"))
            .contains("expired"));
  }

  @Test
  void aSampleQuestionIsAnsweredAndItsPagesTurn() {
    Card start = scene.command("start", "");
    Card answer =
        Scene.sent(scene.press(Scene.ANNA, Scene.PRIVATE, start, "Lighthouse loses", "/start"));

    assertTrue(Scene.words(answer).contains("“Lighthouse loses its keepers”"));
    Card next = scene.press(answer, "›", "");
    assertTrue(Scene.labels(next).stream().anyMatch(label -> label.startsWith("2/")));
  }

  @Test
  void startWithAnArgumentFollowsTheLink() {
    String id = scene.ask("Orsund bridge cost").cited().getFirst().id().toString();

    assertEquals(1, Scene.quotes(scene.command("start", "q_" + id)).size());
  }

  @Test
  void helpNamesEveryCommandThatTheSpeakerMayUse() {
    String words = Scene.words(scene.command("help", ""));

    scene.room.menu().entries(Menu.Scope.PRIVATE, "en").stream()
        .map(entry -> "/" + entry.name() + " – " + entry.description())
        .forEach(line -> assertTrue(words.contains(line), line));
    assertFalse(words.contains("/reload"));
  }

  @Test
  void askUnderAMessageAsksWhatThatMessageAsks() {
    Reply.Send reply =
        (Reply.Send)
            scene.room.hear(
                new Turn.Command(
                    Scene.ANNA,
                    Scene.GROUP,
                    "ask",
                    "",
                    false,
                    Optional.of(
                        new RepliedTo(
                            "What did the Orsund bridge cost?",
                            Optional.empty(),
                            false,
                            OptionalInt.empty()))));

    assertEquals(Reply.Under.REPLIED_TO, reply.under());
    assertTrue(Scene.quote(reply.card()).contains("four million"));
  }

  @Test
  void citeWithoutAnythingSaysHowToUseIt() {
    assertTrue(Scene.words(scene.command("cite", "")).contains("Reply to a message"));
  }

  @Test
  void theTimelineIsByDateWithTheUndatedLast() {
    Card card = scene.command("timeline", "Brandvik lighthouse employs keepers");

    List<String> credits = Scene.credits(card);
    assertEquals(3, credits.size());
    assertTrue(credits.get(0).startsWith("1990-04-02 (date of the article) · Does"));
    assertTrue(credits.get(1).startsWith("2005-11 (date of the article) · Lighthouse"));
    assertTrue(credits.get(2).startsWith("undated · Untitled (lighthouse-note)"));
    assertTrue(Scene.words(card).contains("Without a date"));
  }

  private void thereAreFerries(int count) {
    scene.corpusIs(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Articles.published(
                        "ferry-" + i,
                        "Ferry " + i,
                        "Ada Holm",
                        "Paper " + i,
                        String.valueOf(2000 + i),
                        "The Vossviken ferry carries "
                            + (i + 1)
                            + " passengers. "
                            + "Vesna kurlo mirta solan tegru palvi dorsk enzo."
                                .replace(" ", i + " ")))
            .toArray(Article[]::new));
  }

  @Test
  void everyArticleThatBearsOnTheTopicIsOnOnePageOfTheTimeline() {
    thereAreFerries(23);
    Card first = scene.command("timeline", "Vossviken ferry passengers");
    Card second = scene.press(first, "›", "Vossviken ferry passengers");
    Card third = scene.press(second, "›", "Vossviken ferry passengers");

    assertTrue(Scene.labels(first).contains("1/3"));
    List<String> years =
        Stream.of(first, second, third)
            .flatMap(card -> Scene.credits(card).stream())
            .map(credit -> credit.substring(0, 4))
            .toList();
    assertEquals(IntStream.range(2000, 2023).mapToObj(Integer::toString).toList(), years);
    assertEquals(
        Scene.credits(second),
        Scene.credits(scene.press(third, "‹", "Vossviken ferry passengers")));
  }

  @Test
  void aPageOfAnOverviewWhoseWordsAreGoneHasExpired() {
    thereAreFerries(12);
    Card first = scene.command("compare", "Vossviken ferry passengers");

    assertTrue(
        Scene.toast(scene.press(Scene.ANNA, Scene.PRIVATE, first, "›", " ")).contains("expired"));
  }

  @Test
  void anOverviewThatFindsNothingOffersTheClosest() {
    Card decline = scene.command("timeline", "xyzzy plugh");

    assertTrue(Scene.words(decline).contains("xyzzy"));
    Card closest = scene.press(decline, "closest", "xyzzy plugh");
    assertFalse(Scene.quotes(closest).isEmpty());
  }

  @Test
  void theComparisonQuotesEachSourceOnce() {
    Card card = scene.command("compare", "Brandvik lighthouse employs keepers");

    assertEquals(3, Scene.quotes(card).size());
    assertEquals(3, card.cited().stream().map(c -> c.quote().article().id()).distinct().count());
  }

  @Test
  void aComparisonOfOneSourceSaysSo() {
    Card card = scene.command("compare", "Orsund bridge");

    assertEquals(1, Scene.quotes(card).size());
    assertTrue(Scene.words(card).contains("Only one source"));
  }

  @Test
  void aTopicThatNobodySpeaksOfIsDeclined() {
    Card card = scene.command("timeline", "xyzzy plugh");

    assertEquals(List.of(), Scene.quotes(card));
    assertTrue(Scene.words(card).contains("No passage"));
  }

  @Test
  void aRealQuotationIsShownWithItsSource() {
    Card card = scene.command("check", "“The Orsund bridge cost four million crowns.”");

    assertTrue(Scene.words(card).contains("word for word"));
    assertTrue(Scene.quote(card).contains("The Orsund bridge cost four million crowns"));
    assertTrue(Scene.credits(card).getFirst().contains("Coast Courier"));
  }

  @Test
  void anAlmostRealQuotationIsShownWithTheWordsThatDiffer() {
    Card card = scene.command("check", "The Orsund bridge cost nine million crowns");

    StyledText compared =
        card.parts().stream()
            .filter(Part.Line.class::isInstance)
            .map(part -> ((Part.Line) part).text())
            .filter(text -> !text.runs().isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("The Orsund bridge cost nine four million crowns", compared.text());
    assertEquals(
        List.of("nine STRIKE", "four UNDERLINE"),
        compared.runs().stream()
            .map(run -> run.span().of(compared.text()) + " " + run.style())
            .toList());
    assertTrue(Scene.quote(card).contains("cost four million crowns"));
  }

  @Test
  void aQuotationThatIsNotThereIsNotQuoted() {
    Card card = scene.command("check", "Whales are made of marzipan and like to sing");

    assertEquals(List.of(), Scene.quotes(card));
    assertEquals("This quotation is not in the corpus.", Scene.words(card));
  }

  @Test
  void aQuotationCanBeCheckedByReply() {
    Reply reply =
        scene.room.hear(
            new Turn.Command(
                Scene.ANNA,
                Scene.GROUP,
                "check",
                "",
                false,
                Optional.of(
                    new RepliedTo(
                        "She said: it took nine years to build. Incredible.",
                        Optional.of("It took nine years to build"),
                        false,
                        OptionalInt.empty()))));

    assertTrue(Scene.words(Scene.sent(reply)).contains("word for word"));
  }

  @Test
  void articlesAreListedLatestFirst() {
    String words = Scene.words(scene.command("articles", ""));

    assertTrue(words.indexOf("A bridge for Orsund") < words.indexOf("Lighthouse loses"));
    assertTrue(words.contains("Untitled (lighthouse-note) · undated"));
  }

  @Test
  void nothingIsCitedAtFirst() {
    assertTrue(Scene.words(scene.command("sources", "")).contains("Nothing has been cited"));
    assertTrue(Scene.words(scene.command("sources", "bibtex")).contains("Nothing has been cited"));
  }

  @Test
  void whatWasShownIsListedAndExported() {
    show(Scene.PRIVATE, "What did the Orsund bridge cost?");

    assertTrue(Scene.words(scene.command("sources", "")).contains("A bridge for Orsund"));
    Reply.TextFile bib = file(scene.command(Scene.ANNA, Scene.PRIVATE, "sources", "bibtex"));
    assertEquals("sources.bib", bib.name());
    assertTrue(bib.content().contains("title = {{A bridge for Orsund}}"));
    Reply.TextFile csl =
        file(
            scene.press(
                Scene.ANNA, Scene.PRIVATE, scene.command("sources", ""), "CSL-JSON", "/sources"));
    assertTrue(csl.content().contains("\"family\" : \"Marsh\""));
  }

  @Test
  void aTopicHasItsOwnSources() {
    Place topic = new Place(-100, OptionalInt.of(4), Place.Kind.GROUP);
    show(topic, "What did the Orsund bridge cost?");
    show(new Place(-100, OptionalInt.of(5), Place.Kind.GROUP), "Brandvik lighthouse machine lamp");

    String words = Scene.words(Scene.sent(scene.command(Scene.ANNA, topic, "sources", "")));

    assertTrue(words.contains("Orsund"));
    assertFalse(words.contains("Lighthouse loses"));
  }

  @Test
  void nothingIsKeptAboutAGuestChat() {
    show(Place.GUEST, "What did the Orsund bridge cost?");

    assertEquals(List.of(), scene.store.citations().in(0, OptionalInt.empty()));
    assertTrue(
        Scene.words(Scene.sent(scene.command(Scene.ANNA, Place.GUEST, "settings", "")))
            .contains("only a guest"));
  }

  @Test
  void aSourceThatChangedIsMarked() {
    show(Scene.PRIVATE, "What did the Orsund bridge cost?");
    scene.corpusIs(Articles.withText(Articles.BRIDGE, "It fell down."));

    assertTrue(Scene.words(scene.command("sources", "")).contains("has changed since"));
  }

  @Test
  void privacyErasesWhatIsKept() {
    show(Scene.PRIVATE, "What did the Orsund bridge cost?");
    Card privacy = scene.command("privacy", "");

    Card erased = scene.press(privacy, "Erase", "/privacy");

    assertTrue(Scene.words(erased).startsWith("Erased"));
    assertTrue(Scene.words(scene.command("sources", "")).contains("Nothing has been cited"));
  }

  @Test
  void onlyAdminsErase() {
    Card privacy = Scene.sent(scene.command(Scene.ANNA, Scene.GROUP, "privacy", ""));

    assertTrue(
        Scene.toast(scene.press(Scene.BEN, Scene.GROUP, privacy, "Erase", ""))
            .contains("Only admins"));
    assertInstanceOf(Reply.Edit.class, scene.press(Scene.ADMIN, Scene.GROUP, privacy, "Erase", ""));
  }

  @Test
  void operatorsSeeFiguresAndReload() {
    Reply stats = scene.command(Scene.OPERATOR, Scene.PRIVATE, "stats", "");
    assertTrue(Scene.words(Scene.sent(stats)).contains("4 articles"));

    Reply reload = scene.command(Scene.OPERATOR, Scene.PRIVATE, "reload", "");
    assertTrue(Scene.words(Scene.sent(reload)).contains("3 removed"));
  }

  @Test
  void operatorsCommandsDoNotExistForOthers() {
    assertEquals(
        "There is no command /stats. Did you mean /start?",
        Scene.words(scene.command("stats", "")));
  }

  @Test
  void aMistypedCommandGetsTheNearestOne() {
    assertTrue(Scene.words(scene.command("tiemline", "x")).contains("/timeline"));
    assertTrue(Scene.words(scene.command("frobnicate", "x")).contains("/help"));
  }

  @Test
  void anUnknownCommandInAGroupIsAnsweredOnlyWhenItNamesTheBot() {
    assertInstanceOf(Reply.Silence.class, scene.command(Scene.ANNA, Scene.GROUP, "tiemline", "x"));
    Reply named =
        scene.room.hear(
            new Turn.Command(Scene.ANNA, Scene.GROUP, "tiemline", "x", true, Optional.empty()));
    assertTrue(Scene.words(Scene.sent(named)).contains("/timeline"));
  }

  @Test
  void everyCommandHasADescriptionInEveryLanguage() {
    Menu menu = scene.room.menu();

    assertEquals(List.of("en", "es"), List.copyOf(menu.languages()));
    for (String language : menu.languages()) {
      for (Menu.Scope scope : Menu.Scope.values()) {
        for (Menu.Entry entry : menu.entries(scope, language)) {
          assertTrue(entry.name().matches("[a-z0-9_]{1,32}"), entry.name());
          assertTrue(entry.description().length() <= 256, entry.description());
        }
      }
    }
    assertEquals(
        List.of("stats", "reload"),
        menu.entries(Menu.Scope.OPERATORS, "es").stream().map(Menu.Entry::name).toList());
  }

  private void show(Place place, String question) {
    Turn turn = new Turn.Ask(Scene.ANNA, place, question);
    scene.room.shown(turn, Scene.sent(scene.room.hear(turn)), OptionalInt.of(1));
  }

  private static Reply.TextFile file(Reply reply) {
    return assertInstanceOf(Reply.Document.class, reply).file();
  }
}
