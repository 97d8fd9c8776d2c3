package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.question.Query;
import org.quipu.retrieval.question.QueryWord;
import org.quipu.retrieval.question.Rendering;
import org.quipu.retrieval.question.StandIn;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.question.TermStatistics;
import org.quipu.retrieval.spelling.Speller;

/** Determines which words of a question occur in the corpus, and likely spellings of the others. */
final class QuestionSpelling {
  private static final double CORRECTED_WEIGHT = 0.8;

  private final Query query;
  private final TermStatistics statistics;
  private final Collection<Function<QueryWord, Rendering>> meanings;
  private final Predicate<String> byStem;
  private final Map<String, String> corrections;

  private QuestionSpelling(
      Query query,
      TermStatistics statistics,
      Collection<Function<QueryWord, Rendering>> meanings,
      Predicate<String> byStem,
      Map<String, String> corrections) {
    this.byStem = byStem;
    this.query = query;
    this.statistics = statistics;
    this.meanings = meanings;
    this.corrections = corrections;
  }

  /**
   * Finds likely spellings of words that no passage contains. A word in the synonym lists counts as
   * spelt correctly, whatever the corpus contains.
   *
   * @param meanings how passages of each language may render a word
   * @param byStem whether passages in the question's language have a word in any form
   */
  static QuestionSpelling of(
      Query query,
      TermStatistics statistics,
      Synonyms synonyms,
      Collection<Function<QueryWord, Rendering>> meanings,
      Predicate<String> byStem,
      Speller speller,
      Budget budget) {
    Map<String, String> corrections = new HashMap<>();
    QuestionSpelling asWritten =
        new QuestionSpelling(query, statistics, meanings, byStem, Map.of());
    List<String> company =
        query.words().stream()
            .filter(word -> !word.asks() && asWritten.isKnown(word))
            .map(QueryWord::bare)
            .toList();
    for (QueryWord word : query.words()) {
      if (!word.asks()
          && !word.number()
          && !word.label()
          && !asWritten.isKnown(word)
          && !asWritten.isMeant(word, synonyms)
          && !asWritten.isOfUnknownPerson(word)) {
        speller
            .correct(word.bare(), company, budget)
            .filter(byStem)
            .ifPresent(right -> corrections.put(word.folded(), right));
      }
    }
    return new QuestionSpelling(query, statistics, meanings, byStem, corrections);
  }

  private boolean isKnown(String word) {
    return statistics.wordFrequency(word) > 0;
  }

  private boolean isKnown(QueryWord word) {
    return isKnown(word.folded()) || isKnown(word.bare()) || byStem.test(word.bare());
  }

  // "Vargas Llosa" is not a misspelling, even if the corpus contains neither word.
  private boolean isOfUnknownPerson(QueryWord word) {
    return word.name()
        && query.words().stream()
            .filter(other -> other.name() && !other.equals(word) && !isKnown(other))
            .anyMatch(
                other ->
                    other.start() + other.written().length() + 1 == word.start()
                        || word.start() + word.written().length() + 1 == other.start());
  }

  private boolean isMeant(QueryWord word, Synonyms synonyms) {
    return synonyms.holds(word, query.lang())
        || meanings.stream().anyMatch(meaning -> !meaning.apply(word).isAsWritten(word));
  }

  /** How passages may render a word, including its likely spelling. */
  Function<QueryWord, Rendering> corrected(Function<QueryWord, Rendering> meaning) {
    return word -> {
      String right = corrections.get(word.folded());
      return right == null
          ? meaning.apply(word)
          : meaning.apply(word).with(List.of(new StandIn(right, CORRECTED_WEIGHT)));
    };
  }

  /** The question in a spelling that the corpus knows, if it differs from the spelling given. */
  Optional<String> suggestion() {
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(query.text());
    for (QueryWord word : query.words().reversed()) {
      String right = corrections.get(word.folded());
      if (right != null) {
        text.replace(word.start(), word.start() + word.written().length(), inCaseOf(word, right));
      }
    }
    return Optional.of(text.toString());
  }

  private static String inCaseOf(QueryWord word, String right) {
    return Character.isUpperCase(word.written().codePointAt(0))
        ? Character.toUpperCase(right.charAt(0)) + right.substring(1)
        : right;
  }

  /** The words that no passage in any language contains, as typed. */
  List<String> unknownWords() {
    List<String> unknown = new ArrayList<>();
    for (QueryWord word : query.words()) {
      if (!word.asks()
          && !isKnown(word)
          && meanings.stream()
              .flatMap(meaning -> meaning.apply(word).words().stream())
              .noneMatch(this::isKnown)) {
        unknown.add(word.written());
      }
    }
    return unknown;
  }
}
