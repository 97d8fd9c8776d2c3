package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.CitationDesk.Opened;
import org.quipu.answer.CitationId;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Reply;
import org.quipu.chat.StyledText;
import org.quipu.chat.Turn;
import org.quipu.chat.button.ButtonData.Origin;
import org.quipu.chat.card.CitationCards;
import org.quipu.chat.card.CitationCards.Among;
import org.quipu.chat.card.Credit;
import org.quipu.chat.card.OpeningQuotes;
import org.quipu.chat.card.OutcomeLines;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.ArticleSummary;
import org.quipu.retrieval.Question;

/** Finds citations while somebody types a query after the bot's name. */
final class InlineSearch {
  private static final int PAGE = 10;

  /** Queries with fewer letters are too short to search for. */
  private static final int LEAST_LETTERS = 3;

  /** The offset of the next page, if there is none. */
  private static final int LAST = -1;

  private static final Pattern OFFSET = Pattern.compile("[1-9]\\d{0,3}");

  private final Library library;
  private final CitationCards cards;
  private final Samples samples;
  private final OpeningQuotes openings;

  InlineSearch(Library library, CitationCards cards) {
    this.library = library;
    this.cards = cards;
    this.samples = new Samples(library);
    this.openings = new OpeningQuotes(library);
  }

  Reply search(Voice voice, Turn.Inline turn) {
    int from = OFFSET.matcher(turn.offset()).matches() ? Integer.parseInt(turn.offset()) : 0;
    String words = turn.words().strip();
    Optional<CitationId> id = CitationId.parse(words);
    if (id.isPresent()) {
      List<Citation> opened = opened(id.get());
      return results(
          voice,
          opened,
          Among.NOTHING,
          Optional.empty(),
          LAST,
          opened.isEmpty() ? "inline.none" : "inline.lead");
    }
    if (words.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_LETTERS) {
      return recent(voice, from);
    }
    return found(voice, words, from);
  }

  private List<Citation> opened(CitationId id) {
    return library.desk().open(id) instanceof Opened.Unchanged(Citation citation)
        ? List.of(citation)
        : List.of();
  }

  // First the answers to the curators' sample questions, then the openings of the latest articles.
  private Reply recent(Voice voice, int from) {
    List<Citation> shown = new ArrayList<>(from == 0 ? featured(voice) : List.of());
    int room = PAGE - shown.size();
    List<ArticleSummary> articles = library.articles(from, room + 1);
    articles.stream()
        .limit(room)
        .flatMap(article -> library.article(article.id()).stream())
        .flatMap(article -> openings.of(article).stream())
        .forEach(shown::add);
    return results(
        voice,
        shown,
        Among.NOTHING,
        Optional.empty(),
        articles.size() > room ? from + room : LAST,
        "inline.lead");
  }

  private List<Citation> featured(Voice voice) {
    return samples.suggested(voice.texts().language()).stream()
        .flatMap(sample -> best(sample.text()).stream())
        .toList();
  }

  private Optional<Citation> best(String words) {
    return library.uncounted().answer(Question.of(words), 1) instanceof Answer.Answered answered
        ? Optional.of(answered.citations().getFirst().citation())
        : Optional.empty();
  }

  private Reply found(Voice voice, String words, int from) {
    Answer answer = library.answerer().answer(Question.of(words), from + PAGE + 1);
    List<Citation> all =
        answer instanceof Answer.Cited cited
            ? cited.citations().stream().map(RankedCitation::citation).toList()
            : List.of();
    Optional<String> doubt =
        answer instanceof Answer.Tentative tentative
            ? Optional.of(OutcomeLines.tentative(voice, tentative))
            : Optional.empty();
    List<Citation> rest = all.subList(Math.min(from, all.size()), all.size());
    String lead = rest.isEmpty() && from == 0 ? "inline.none" : "inline.lead";
    Origin nobody = Among.NOTHING.origin();
    Among among = new Among(nobody, List.of(), 0, answer.lang());
    return results(voice, rest, among, doubt, rest.size() > PAGE ? from + PAGE : LAST, lead);
  }

  private Reply results(
      Voice voice,
      List<Citation> citations,
      Among among,
      Optional<String> doubt,
      int next,
      String lead) {
    // Telegram refuses all results where two have the same id.
    Set<CitationId> ids = new HashSet<>();
    List<Reply.Result> results =
        citations.stream()
            .limit(PAGE)
            .filter(citation -> ids.add(citation.id()))
            .map(citation -> result(voice, citation, among, doubt))
            .toList();
    Optional<String> offset = next == LAST ? Optional.empty() : Optional.of(Integer.toString(next));
    return new Reply.Results(results, offset, Optional.of(voice.say(lead)));
  }

  private Reply.Result result(Voice voice, Citation citation, Among among, Optional<String> doubt) {
    String before = doubt.map(said -> said + " ").orElse("");
    List<Part> above =
        doubt.<Part>map(said -> new Part.Line(StyledText.plain(said))).stream().toList();
    Credit credit = Credit.of(voice, library, citation);
    return new Reply.Result(
        citation.id().toString(),
        Labels.shorten(credit.name(), Labels.LINE),
        Labels.shorten(
            before
                + ArticleList.source(voice, citation.attribution())
                + " · "
                + citation.quote().text(),
            Labels.LINE),
        cards.exactly(voice, citation, among, above));
  }
}
