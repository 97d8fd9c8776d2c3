package org.quipu.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.Place;
import org.quipu.chat.StyledText;
import org.quipu.chat.button.QuestionSource;
import org.quipu.chat.card.OpeningQuotes;
import org.quipu.chat.card.OutcomeLines;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.Question;

/** The result of a question, in the view of its source. */
sealed interface QuestionResult {
  /**
   * There are citations to quote.
   *
   * @param above the bot's own words above the quote
   * @param suggestion another spelling of the question
   * @param asked the language of the question, if it is known
   * @param tentative whether it may not answer, which the words above then say
   */
  record Quoted(
      List<Citation> all,
      List<Part> above,
      Optional<String> suggestion,
      Optional<String> asked,
      boolean tentative)
      implements QuestionResult {
    /** The card for this result, with its quotes folded in shared places if it may not answer. */
    Card in(Place place, Card card) {
      return tentative && place.isGroup() ? card.folded() : card;
    }
  }

  /** Nothing to quote. */
  record Declined(Answer.Declined answer) implements QuestionResult {}

  /** Asks the library. */
  static QuestionResult of(Voice voice, Library library, QuestionSource basis, Question asked) {
    Answerer answerer = library.answerer();
    Question question = asked.by(voice.texts().locale().getLanguage());
    return switch (basis.view()) {
      case ANSWER -> plain(voice, answerer.answer(question, Asking.MOST), basis);
      case SUGGESTION -> suggested(voice, library, basis, answerer.answer(question, Asking.MOST));
      case NEAREST ->
          nearest(voice, library, answerer.answerOrClosest(question, Asking.MOST), basis);
    };
  }

  private static List<Citation> citations(List<RankedCitation> ranked) {
    return ranked.stream().map(RankedCitation::citation).toList();
  }

  private static QuestionResult plain(Voice voice, Answer answer, QuestionSource basis) {
    List<Part> above =
        basis.isSample()
            ? List.of(voice.line("answer.asked", answer.question().text()))
            : List.of();
    return found(voice, answer, above, answer.suggestion());
  }

  private static QuestionResult found(
      Voice voice, Answer answer, List<Part> above, Optional<String> suggestion) {
    return switch (answer) {
      case Answer.Answered answered ->
          new Quoted(citations(answered.citations()), above, suggestion, answer.lang(), false);
      case Answer.Tentative tentative ->
          new Quoted(
              citations(tentative.citations()),
              and(above, OutcomeLines.tentative(voice, tentative)),
              suggestion,
              answer.lang(),
              true);
      case Answer.Declined declined -> new Declined(declined);
    };
  }

  private static List<Part> and(List<Part> above, String line) {
    List<Part> all = new ArrayList<>(above);
    all.add(new Part.Line(StyledText.plain(line)));
    return all;
  }

  private static QuestionResult suggested(
      Voice voice, Library library, QuestionSource basis, Answer answer) {
    if (answer.suggestion().isEmpty()) {
      return plain(voice, answer, basis);
    }
    String suggestion = answer.suggestion().get();
    Question question = answer.question();
    Question respelt = new Question(suggestion, question.kind(), question.lang(), question.asker());
    return found(
        voice,
        library.answerer().answer(respelt, Asking.MOST),
        List.of(voice.line("answer.suggestion", Labels.shorten(suggestion, Labels.LINE))),
        Optional.empty());
  }

  private static QuestionResult nearest(
      Voice voice, Library library, Answer answer, QuestionSource basis) {
    if (!(answer instanceof Answer.Declined declined)) {
      return plain(voice, answer, basis);
    }
    if (!declined.closest().isEmpty()) {
      return closest(voice, "answer.closest", citations(declined.closest()));
    }
    List<Citation> latest = new OpeningQuotes(library).latest(Asking.MOST);
    return latest.isEmpty() ? new Declined(declined) : closest(voice, "answer.latest", latest);
  }

  // Not folded, because somebody asked to see it.
  private static QuestionResult closest(Voice voice, String said, List<Citation> all) {
    return new Quoted(all, List.of(voice.line(said)), Optional.empty(), Optional.empty(), false);
  }
}
