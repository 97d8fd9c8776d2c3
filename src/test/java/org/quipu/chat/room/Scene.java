package org.quipu.chat.room;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.answer.Answerer;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk;
import org.quipu.answer.CitationId;
import org.quipu.answer.CorpusAnswerer;
import org.quipu.answer.CorpusCitationDesk;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.DocumentImport;
import org.quipu.chat.Library;
import org.quipu.chat.Place;
import org.quipu.chat.Reply;
import org.quipu.chat.Speaker;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.corpus.Article;
import org.quipu.corpus.Digest;
import org.quipu.corpus.SampleQuestion;
import org.quipu.corpus.Span;
import org.quipu.fixture.TempIndex;
import org.quipu.fixture.TempStore;
import org.quipu.retrieval.ListCorpus;
import org.quipu.store.RetentionSettings;
import org.quipu.store.Store;

/** A room over a small corpus, a real index and a real store, and people who speak in it. */
final class Scene implements AutoCloseable {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  static final Place PRIVATE = new Place(7, OptionalInt.empty(), Place.Kind.PRIVATE);
  static final Place GROUP = new Place(-100, OptionalInt.empty(), Place.Kind.GROUP);
  static final Place CHANNEL = new Place(-200, OptionalInt.empty(), Place.Kind.CHANNEL);

  static final Speaker ANNA = person(7, "en");
  static final Speaker BEN = person(8, "en");
  static final Speaker CARMEN = person(9, "es-PE");
  static final Speaker ADMIN =
      new Speaker(5, Optional.of("en"), Speaker.Kind.PERSON, false, () -> true);
  static final Speaker OPERATOR =
      new Speaker(7, Optional.of("en"), Speaker.Kind.PERSON, true, () -> false);
  static final Speaker CHANNEL_IDENTITY =
      new Speaker(-900, Optional.empty(), Speaker.Kind.CHANNEL, false, () -> true);
  static final Speaker ANONYMOUS_ADMIN =
      new Speaker(-100, Optional.empty(), Speaker.Kind.ANONYMOUS_ADMIN, false, () -> false);

  private final TempIndex index = TempIndex.empty();
  private final TempStore storage = TempStore.at(NOON);
  final Store store = storage.store();
  final Library library;
  private List<SampleQuestion> samples = List.of();
  final Room room;
  private Instant now = NOON.instant();

  private Scene(
      UnaryOperator<Answerer> answering,
      Optional<DocumentImport> documents,
      RetentionSettings kept) {
    library =
        new Library(
            index.index(),
            answering.apply(new CorpusAnswerer(index.index())),
            new CorpusCitationDesk(index.index()),
            () -> samples);
    room =
        new Room(
            library,
            store,
            kept,
            () -> index.refresh(corpus(Articles.BRIDGE)),
            documents,
            () -> now);
  }

  /** The library, where something happens each time that a citation has been opened. */
  Library libraryWhere(Runnable afterOpening) {
    CitationDesk desk = library.desk();
    CitationDesk lively =
        new CitationDesk() {
          @Override
          public Opened open(CitationId id) {
            Opened opened = desk.open(id);
            afterOpening.run();
            return opened;
          }

          @Override
          public Citation cite(Article article, Span span) {
            return desk.cite(article, span);
          }

          @Override
          public Citation widen(Citation citation) {
            return desk.widen(citation);
          }

          @Override
          public Citation recut(Citation citation, Span span) {
            return desk.recut(citation, span);
          }

          @Override
          public Digest digest(Citation citation) {
            return desk.digest(citation);
          }

          @Override
          public QuoteCheck check(String quotation) {
            return desk.check(quotation);
          }
        };
    return new Library(index.index(), library.answerer(), lively, List::of);
  }

  static Scene usual() {
    return answering(UnaryOperator.identity());
  }

  /** Where another answerer stands before that of the corpus. */
  static Scene answering(UnaryOperator<Answerer> answering) {
    return with(new Scene(answering, Optional.empty(), RetentionSettings.byDefault()));
  }

  static Scene importing(DocumentImport documents) {
    return with(
        new Scene(UnaryOperator.identity(), Optional.of(documents), RetentionSettings.byDefault()));
  }

  static Scene keeping(RetentionSettings kept) {
    return with(new Scene(UnaryOperator.identity(), Optional.empty(), kept));
  }

  private static Scene with(Scene scene) {
    scene.corpusIs(
        Articles.LIGHTHOUSE_1990,
        Articles.LIGHTHOUSE_2005,
        Articles.LIGHTHOUSE_UNDATED,
        Articles.BRIDGE);
    return scene;
  }

  /** Lets time pass. */
  void later(Duration passed) {
    now = now.plus(passed);
  }

  void suggests(SampleQuestion... questions) {
    samples = List.of(questions);
  }

  void corpusIs(Article... articles) {
    index.refresh(corpus(articles));
  }

  private static ListCorpus corpus(Article... articles) {
    ListCorpus corpus = new ListCorpus();
    Arrays.stream(articles).forEach(corpus::with);
    return corpus;
  }

  private static Speaker person(long id, String language) {
    return new Speaker(id, Optional.of(language), Speaker.Kind.PERSON, false, () -> false);
  }

  Card ask(String question) {
    return sent(room.hear(new Turn.Ask(ANNA, PRIVATE, question)));
  }

  Reply command(Speaker speaker, Place place, String name, String argument) {
    return room.hear(new Turn.Command(speaker, place, name, argument, false, Optional.empty()));
  }

  Card command(String name, String argument) {
    return sent(command(ANNA, PRIVATE, name, argument));
  }

  Reply press(Speaker speaker, Place place, Card card, String label, String asked) {
    return room.hear(
        new Turn.Press(
            speaker,
            place,
            ButtonData.parse(data(card, label)),
            OptionalInt.of(1),
            Optional.of(asked)));
  }

  Card press(Card card, String label, String asked) {
    return edited(press(ANNA, PRIVATE, card, label, asked));
  }

  Reply pressRaw(String data) {
    return room.hear(
        new Turn.Press(
            ANNA,
            PRIVATE,
            ButtonData.parse(data),
            OptionalInt.of(1),
            Optional.of("lighthouse keepers")));
  }

  static Card sent(Reply reply) {
    return assertInstanceOf(Reply.Send.class, reply).card();
  }

  static Card edited(Reply reply) {
    return assertInstanceOf(Reply.Edit.class, reply).card();
  }

  static String toast(Reply reply) {
    return assertInstanceOf(Reply.Toast.class, reply).text();
  }

  static List<String> labels(Card card) {
    return card.rows().stream().flatMap(List::stream).map(Button::label).toList();
  }

  static Button button(Card card, String label) {
    return card.rows().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + labels(card)));
  }

  static String data(Card card, String label) {
    return assertInstanceOf(Button.Action.Press.class, button(card, label).action()).data();
  }

  static List<String> quotes(Card card) {
    return card.parts().stream()
        .filter(Part.Quotation.class::isInstance)
        .map(part -> ((Part.Quotation) part).quote().text())
        .toList();
  }

  static String quote(Card card) {
    return quotes(card).getFirst();
  }

  static List<String> credits(Card card) {
    return card.parts().stream()
        .filter(Part.Quotation.class::isInstance)
        .map(part -> ((Part.Quotation) part).credit().text())
        .toList();
  }

  /** All that the bot says in its own words. */
  static String words(Card card) {
    return card.parts().stream()
        .flatMap(
            part ->
                switch (part) {
                  case Part.Heading(String text) -> Stream.of(text);
                  case Part.Line(StyledText text) -> Stream.of(text.text());
                  case Part.Items(var items) -> items.stream().map(StyledText::text);
                  case Part.Quotation quotation -> Stream.empty();
                  case Part.Surroundings surroundings -> Stream.empty();
                })
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    storage.close();
    index.close();
  }
}
