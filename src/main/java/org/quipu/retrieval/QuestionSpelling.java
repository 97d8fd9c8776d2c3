package org.quipu.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quipu.language.Accents;
import org.quipu.retrieval.budget.Budget;
import org.quipu.retrieval.question.Query;
import org.quipu.retrieval.question.QueryWord;
import org.quipu.retrieval.question.Rendering;
import org.quipu.retrieval.question.StandIn;
import org.quipu.retrieval.question.Synonyms;
import org.quipu.retrieval.question.TermStatistics;
import org.quipu.retrieval.reading.Hashes;
import org.quipu.retrieval.reading.PassageTokens;
import org.quipu.retrieval.reading.Shape;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.spelling.Speller;

/** Determines which words of a question occur in the corpus, and likely spellings of the others. */
final class QuestionSpelling {
  private static final double CORRECTED_WEIGHT = 0.8;

  /** Shorter names may well be other people's names. */
  private static final int SHORTEST_NAME = 5;

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
   * Finds likely spellings of words that no passage contains. An ordinary word, or one in the
   * synonym lists, counts as spelt correctly, whatever the corpus contains.
   *
   * @param withMarks the accented form of a word that passages contain, if there is one
   * @param ordinary whether a word is an ordinary word of the question's language
   * @param meanings how passages of each language may render a word
   * @param byStem whether passages in the question's language have a word in any form
   */
  static QuestionSpelling of(
      Query query,
      TermStatistics statistics,
      Synonyms synonyms,
      Collection<Function<QueryWord, Rendering>> meanings,
      Predicate<String> byStem,
      Function<String, Optional<String>> withMarks,
      Predicate<String> ordinary,
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
          && !ordinary.test(word.bare())
          && !(word.name() && word.bare().length() < SHORTEST_NAME)
          && !asWritten.isMeant(word, synonyms)
          && !asWritten.isOfUnknownPerson(word)) {
        speller
            .correct(word.bare(), company, budget)
            .flatMap(withMarks)
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

  /**
   * The question in a spelling that the corpus knows, if it differs from the spelling given. A name
   * is only corrected to another name.
   *
   * @param candidates passages that show the accents and capitals of words
   */
  Optional<String> suggestion(List<Candidate> candidates) {
    StringBuilder text = new StringBuilder(query.text());
    boolean corrected = false;
    for (QueryWord word : query.words().reversed()) {
      Optional<String> right =
          Optional.ofNullable(corrections.get(word.folded()))
              .map(meant -> written(meant, candidates))
              .filter(written -> !word.name() || isCapital(written));
      if (right.isPresent()) {
        text.replace(
            word.start(), word.start() + word.written().length(), inCaseOf(word, right.get()));
        corrected = true;
      }
    }
    return corrected ? Optional.of(text.toString()) : Optional.empty();
  }

  private static String inCaseOf(QueryWord word, String right) {
    return isCapital(word.written()) ? capitalized(right) : right;
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String written(String meant, List<Candidate> candidates) {
    return Arrays.stream(meant.split(" ", -1))
        .map(word -> writtenWord(word, candidates))
        .collect(Collectors.joining(" "));
  }

  // Within a sentence, capitals mark names.
  private static String writtenWord(String meant, List<Candidate> candidates) {
    int hash = Hashes.of(Accents.fold(meant));
    String first = meant;
    for (Candidate candidate : candidates) {
      PassageTokens tokens = candidate.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.word(i) == hash) {
          String written = tokens.span(i).of(candidate.passage().text());
          if (!Shape.has(tokens.shape(i), Shape.OPENS_SENTENCE)) {
            return written;
          }
          first = written.toLowerCase(Locale.ROOT);
        }
      }
    }
    return first;
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
