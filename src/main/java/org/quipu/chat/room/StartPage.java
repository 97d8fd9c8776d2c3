package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quipu.answer.CitationId;
import org.quipu.chat.Button;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.IndexInfo;
import org.quipu.retrieval.Question;

/** Introduces the corpus and offers questions to try; a deep link may open a citation instead. */
final class StartPage implements CommandHandler {
  private static final String CITATION = "q_";
  private static final int ARTICLES_LOOKED_AT = 200;
  private static final int PUBLISHERS_NAMED = 6;

  private final Library library;
  private final Asking asking;
  private final Samples samples;

  StartPage(Library library, Asking asking) {
    this.library = library;
    this.asking = asking;
    this.samples = new Samples(library);
  }

  @Override
  public Reply handle(Voice voice, Turn.Command command) {
    return follow(voice, command, command.argument());
  }

  /** Follows a link to the bot; an unknown payload opens the start page. */
  Reply follow(Voice voice, Turn turn, String payload) {
    Card card =
        citation(payload.strip())
            .map(id -> asking.open(voice, id, Asking.asker(turn)))
            .orElseGet(() -> welcome(voice));
    return new Reply.Send(card, Reply.Audience.EVERYBODY);
  }

  private static Optional<CitationId> citation(String payload) {
    return payload.startsWith(CITATION)
        ? CitationId.parse(payload.substring(CITATION.length()))
        : Optional.empty();
  }

  /** Asks a sample question. */
  Reply sample(Voice voice, Turn turn, ButtonData.Sample wanted) {
    return samples
        .sample(wanted.basis())
        .map(sample -> asking.ask(voice, turn, sample.basis(), Question.of(sample.text())))
        .orElseGet(() -> new Reply.Toast(voice.say("toast.expired")));
  }

  List<String> unansweredSamples() {
    return samples.unanswered();
  }

  private Card welcome(Voice voice) {
    IndexInfo info = library.info();
    List<Samples.Sample> questions = samples.choose(voice.texts().language());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(library.greeting().name().orElse(voice.say("start.title"))));
    library.greeting().text().map(StartPage::line).ifPresent(parts::add);
    if (info.articles() == 0) {
      parts.add(voice.line("start.empty"));
      return new Card(parts, List.of(), List.of());
    }
    parts.add(line(voice.count("start.what", info.articles())));
    publishers().map(names -> voice.line("start.publishers", names)).ifPresent(parts::add);
    info.newest()
        .map(newest -> voice.line("start.newest", newest.toString()))
        .ifPresent(parts::add);
    parts.add(voice.line(questions.isEmpty() ? "start.try.none" : "start.try"));
    parts.add(voice.line("start.help"));
    return new Card(
        parts,
        questions.stream().map(sample -> List.of(button(voice, sample))).toList(),
        List.of());
  }

  private static Part line(String text) {
    return new Part.Line(StyledText.plain(text));
  }

  private Optional<String> publishers() {
    List<String> names =
        library.articles(0, ARTICLES_LOOKED_AT).stream()
            .flatMap(article -> article.attribution().publisher().stream())
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            names.stream().limit(PUBLISHERS_NAMED).collect(Collectors.joining(", "))
                + (names.size() > PUBLISHERS_NAMED ? ", …" : ""));
  }

  private static Button button(Voice voice, Samples.Sample sample) {
    String label =
        sample.asks()
            ? Labels.shorten(sample.text(), Labels.WIDE_BUTTON)
            : voice.say("start.sample", Labels.shorten(sample.text(), Labels.BUTTON));
    return Button.press(label, new ButtonData.Sample(sample.basis()).encode());
  }
}
