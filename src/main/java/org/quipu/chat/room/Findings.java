package org.quipu.chat.room;

import java.util.List;
import java.util.Optional;
import org.quipu.answer.Answer;
import org.quipu.answer.Answerer;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Card.Part;
import org.quipu.chat.Library;
import org.quipu.chat.button.Basis;
import org.quipu.chat.card.Openings;
import org.quipu.chat.words.Labels;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.Question;

/** What a question led to, seen as the basis says. */
sealed interface Findings {
  /**
   * Something to quote.
   *
   * @param above what the bot says about it first
   * @param suggestion another spelling of the question
   */
  record Quoted(List<Citation> all, List<Part> above, Optional<String> suggestion)
      implements Findings {}

  /** Nothing to quote. */
  record Declined(Answer.Nothing nothing) implements Findings {}

  /** Asks the library. */
  static Findings of(Voice voice, Library library, Basis basis, Question question) {
    Answerer answerer = library.answerer();
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

  private static Findings plain(Voice voice, Answer answer, Basis basis) {
    return switch (answer) {
      case Answer.Cited cited ->
          new Quoted(
              citations(cited.citations()),
              basis.isSample()
                  ? List.of(voice.line("answer.asked", cited.question().text()))
                  : List.of(),
              cited.suggestion());
      case Answer.Nothing nothing -> new Declined(nothing);
    };
  }

  private static Findings suggested(Voice voice, Library library, Basis basis, Answer answer) {
    if (answer.suggestion().isEmpty()) {
      return plain(voice, answer, basis);
    }
    String suggestion = answer.suggestion().get();
    Question question = answer.question();
    Question respelt = new Question(suggestion, question.kind(), question.lang());
    return switch (library.answerer().answer(respelt, Asking.MOST)) {
      case Answer.Cited cited ->
          new Quoted(
              citations(cited.citations()),
              List.of(voice.line("answer.suggestion", Labels.shorten(suggestion, Labels.LINE))),
              Optional.empty());
      case Answer.Nothing nothing -> new Declined(nothing);
    };
  }

  private static Findings nearest(Voice voice, Library library, Answer answer, Basis basis) {
    if (!(answer instanceof Answer.Nothing nothing)) {
      return plain(voice, answer, basis);
    }
    if (!nothing.closest().isEmpty()) {
      return new Quoted(
          citations(nothing.closest()), List.of(voice.line("answer.closest")), Optional.empty());
    }
    List<Citation> latest = new Openings(library).latest(Asking.MOST);
    return latest.isEmpty()
        ? new Declined(nothing)
        : new Quoted(latest, List.of(voice.line("answer.latest")), Optional.empty());
  }
}
