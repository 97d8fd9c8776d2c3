package org.quipu.web.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quipu.answer.Answer;
import org.quipu.answer.Citation;
import org.quipu.answer.RankedCitation;
import org.quipu.chat.Library;
import org.quipu.chat.card.OutcomeLines;
import org.quipu.chat.words.Preferences;
import org.quipu.chat.words.Voice;
import org.quipu.retrieval.Question;
import org.quipu.retrieval.Snapshot;
import org.quipu.retrieval.ranking.RankedPassage;
import org.quipu.retrieval.signal.Model;

/** Creates the pages that answer a question. Thread-safe. */
public final class SearchPages {
  private static final int FOUND = 5;
  private static final int SIGNALS = 8;

  private final Library library;

  public SearchPages(Library library) {
    this.library = library;
  }

  /**
   * The page that answers a question; without a question, the form for one.
   *
   * @param why whether to explain the rank of the first passage
   */
  public Page search(Frame frame, Narrowing filter, boolean why) {
    String path = filter.in(new Address.Query(Address.search(frame.question())));
    if (frame.question().isBlank()) {
      return search(frame, SearchPage.Outcome.UNASKED, List.of(), Optional.empty(), filter, "");
    }
    Question question = Question.of(filter.in(frame.question()));
    Answer answer = library.answerer().answerOrClosest(question, FOUND);
    List<RankedCitation> citations =
        switch (answer) {
          case Answer.Cited cited -> cited.citations();
          case Answer.Declined declined -> declined.closest();
        };
    SearchPage.Outcome outcome =
        switch (answer) {
          case Answer.Answered _ -> SearchPage.Outcome.ANSWERED;
          case Answer.Tentative _ -> SearchPage.Outcome.TENTATIVE;
          case Answer.Declined _ -> SearchPage.Outcome.DECLINED;
        };
    return new SearchPage(
        frame,
        Head.NONE,
        outcome,
        citations.stream().map(ranked -> found(frame, answer, ranked)).toList(),
        answer.suggestion(),
        answer.unknownWords(),
        answer instanceof Answer.Tentative tentative ? tentative.missing() : List.of(),
        filter,
        why && !citations.isEmpty() ? why(question, citations.getFirst()) : Optional.empty(),
        Address.with(path, "why", "1"));
  }

  private static SearchPage search(
      Frame frame,
      SearchPage.Outcome outcome,
      List<SearchPage.Found> found,
      Optional<String> suggestion,
      Narrowing filter,
      String askWhy) {
    return new SearchPage(
        frame,
        Head.at("/search", ""),
        outcome,
        found,
        suggestion,
        List.of(),
        List.of(),
        filter,
        Optional.empty(),
        askWhy);
  }

  private SearchPage.Found found(Frame frame, Answer answer, RankedCitation ranked) {
    return new SearchPage.Found(
        Quoted.of(frame, library, ranked.citation()),
        OutcomeLines.foreign(
            new Voice(frame.texts(), Preferences.NONE), answer.lang(), ranked.citation()),
        (int) Math.round(100 * ranked.confidence()));
  }

  private Optional<Why> why(Question question, RankedCitation first) {
    try (Snapshot snapshot = library.index().snapshot()) {
      return snapshot.rank(question).passages().stream()
          .filter(ranked -> ranked.passage().equals(first.hit().passage()))
          .findFirst()
          .map(ranked -> new Why(met(first.citation()), ranked.unmet(), bars(ranked)));
    }
  }

  private static List<String> met(Citation citation) {
    Set<String> words = new LinkedHashSet<>();
    String text = citation.quote().article().text().value();
    citation.marks().forEach(mark -> words.add(mark.of(text).toLowerCase(Locale.ROOT)));
    return List.copyOf(words);
  }

  private static List<Why.Bar> bars(RankedPassage passage) {
    List<Model.Share> shares =
        passage.shares().stream()
            .filter(share -> share.added() != 0)
            .sorted(Comparator.comparingDouble(share -> -Math.abs(share.added())))
            .limit(SIGNALS)
            .toList();
    double most = shares.isEmpty() ? 1 : Math.abs(shares.getFirst().added());
    return shares.stream()
        .map(
            share ->
                new Why.Bar(
                    share.signal(),
                    share.added(),
                    (int) Math.round(100 * Math.abs(share.added()) / most)))
        .toList();
  }
}
