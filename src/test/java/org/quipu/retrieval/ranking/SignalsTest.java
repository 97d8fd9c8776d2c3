package org.quipu.retrieval.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.corpus.Passage;
import org.quipu.corpus.Span;
import org.quipu.retrieval.question.GramStatistics;
import org.quipu.retrieval.question.LanguageQuery;
import org.quipu.retrieval.question.Query;
import org.quipu.retrieval.question.QueryReader;
import org.quipu.retrieval.question.Rendering;
import org.quipu.retrieval.question.TermStatistics;
import org.quipu.retrieval.reading.PassageReader;
import org.quipu.retrieval.reading.TextAnalysis;
import org.quipu.retrieval.signal.Candidate;
import org.quipu.retrieval.signal.Signal;
import org.quipu.retrieval.signal.Signals;
import org.quipu.retrieval.words.FunctionWords;

final class SignalsTest {
  private static final String QUESTION = "When did Ada Lovelace publish notes?";

  @ParameterizedTest
  @MethodSource("ofPassages")
  void everySignalOfPassagesIsZeroToOne(String name) {
    for (String passage : List.of("", "Nothing here.", "Ada Lovelace published notes in 1843.")) {
      double value = passage(name, QUESTION, passage);
      assertTrue(value >= 0 && value <= 1.0001, () -> name + " is " + value);
    }
  }

  static Stream<String> ofPassages() {
    return Signals.OF_PASSAGES.stream().map(Signal::name).filter(name -> !name.equals("answering"));
  }

  @ParameterizedTest
  @MethodSource("ofSentences")
  void everySignalOfSentencesIsZeroToOne(String name) {
    for (String sentence : List.of("Nothing here.", "Ada Lovelace published notes in 1843.")) {
      double value = sentence(name, QUESTION, sentence);
      assertTrue(value >= 0 && value <= 1.0001, () -> name + " is " + value);
    }
  }

  static Stream<String> ofSentences() {
    return Signals.OF_SENTENCES.stream().map(Signal::name);
  }

  @Test
  void aSentenceAnswersTheBetterTheMoreItHasOfTheQuestion() {
    double none = passage("answering", QUESTION, "Nothing here.");
    double some = passage("answering", QUESTION, "Ada Lovelace slept in 1843.");
    double all = passage("answering", QUESTION, "Ada Lovelace published notes in 1843.");
    assertTrue(none < some && some < all);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          telling-words,  Ada had notes.,         Ada had notes and pens and books and more.
          whole-words,    Ada did notes.,         Adas notebooks did.
          letters,        The publisher.,         The printer.
          best-sentence,  Ada publishes notes.,   Ada sells paper.
          row,            So did Ada Lovelace.,   Lovelace met Ada.
          window,         Ada had Lovelace notes., Ada slept and slept and slept and slept and           slept and slept and slept near notes.
          answer-near,    Ada had notes in 1843., Ada had notes in May.
          opening,        Ada slept. It rained.,  It rained. Ada slept.
          """)
  void moreOfItIsMore(String signal, String more, String less) {
    assertTrue(passage(signal, QUESTION, more) > passage(signal, QUESTION, less));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          letters,      The publisher.,               The printer.
          whole-words,  Ada did notes.,               Adas notebooks did.
          names,        Ada Lovelace slept.,          She wrote notes.
          pairs,        Ada Lovelace slept.,          Lovelace slept near Ada.
          answer-near,  Ada had notes in 1843.,       Ada had notes in May.
          in-context,   Ada had notes.,               Ada had books.
          """)
  void moreOfItIsMoreInASentence(String signal, String more, String less) {
    assertTrue(sentence(signal, QUESTION, more) > sentence(signal, QUESTION, less));
  }

  @Test
  void aTitleCountsByTheWordsOfTheQuestion() {
    assertEquals(0, value(QUESTION, "It rained.", "The weather", "title"));
    assertTrue(value(QUESTION, "It rained.", "Ada Lovelace", "title") > 0);
  }

  @Test
  void theArticleOfMostThatWasFoundCountsMost() {
    assertEquals(1, passage("article", QUESTION, "Ada slept."));
  }

  @Test
  void wordsNearInMeaningCountSomething() {
    String question = "When did the war begin?";
    double same = sentence("in-context", question, "The war did begin.");
    double near = sentence("in-context", question, "The war did start.");
    double other = sentence("in-context", question, "The war did rage.");
    assertTrue(other < near && near < same);
  }

  @Test
  void aWordWithinALongerOneCountsSomething() {
    String question = "When did the outbreak end?";
    double same = sentence("in-context", question, "The outbreak did end.");
    double within = sentence("in-context", question, "The fluoutbreak did end.");
    double other = sentence("in-context", question, "The meeting did end.");
    assertTrue(other < within && within < same);
  }

  @Test
  void aQuestionForANumberIsAnsweredByAWordThatCountsToo() {
    String question = "How many notes did Ada Lovelace write?";
    assertTrue(sentence("answer-near", question, "Ada Lovelace wrote seven notes.") > 0);
    assertEquals(0, sentence("answer-near", question, "Ada Lovelace wrote some notes."));
    assertEquals(0, sentence("answer-near", QUESTION, "Ada Lovelace published seven notes."));
  }

  @Test
  void aQuestionThatNamesNobodyMissesNoName() {
    assertEquals(1, sentence("names", "When did it rain?", "It snowed."));
  }

  @Test
  void aSentenceLeansOnTheOneBefore() {
    RankedPassage passage = ranked(QUESTION, "Ada Lovelace slept. She had notes.", "");
    RankedPassage alone = ranked(QUESTION, "She had notes.", "");
    assertTrue(sentence("in-context", passage, 1) > sentence("in-context", alone, 0));
  }

  private static double passage(String signal, String question, String passage) {
    return value(question, passage, "", signal);
  }

  private static double value(String question, String passage, String title, String signal) {
    return Signals.ofPassages(signal)
        .measure()
        .applyAsDouble(ranked(question, passage, title).sighting());
  }

  private static double sentence(String signal, String question, String sentence) {
    return sentence(signal, ranked(question, sentence, ""), 0);
  }

  private static double sentence(String signal, RankedPassage passage, int sentence) {
    return Signals.OF_SENTENCES.stream()
        .filter(one -> one.name().equals(signal))
        .findFirst()
        .orElseThrow()
        .measure()
        .applyAsDouble(passage.sighting().sentences().sighting(sentence));
  }

  private static RankedPassage ranked(String question, String passage, String title) {
    TextAnalysis analysis = new PlainWords();
    Query query =
        new QueryReader(analysis, FunctionWords.shipped()).read(question, Optional.of("en"));
    LanguageQuery inEnglish =
        LanguageQuery.of(query, "en", analysis, new EvenStatistics(), Rendering::asWritten);
    PassageReader reader = new PassageReader(analysis);
    Candidate candidate =
        new Candidate(
            new Passage("a", 0, new Span(0, passage.length()), 0, 0, passage, ""),
            reader.read(passage, "en"),
            reader.read(title, "en"),
            false,
            1);
    return Ranker.shipped()
        .rank(Map.of("en", inEnglish), List.of(candidate), Optional.empty())
        .getFirst();
  }

  /** Words in lower case, stemmed by nothing. */
  private static final class PlainWords implements TextAnalysis {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public void stems(String lang, String text, TermSink sink) {
      words(text, sink);
    }

    @Override
    public void words(String text, TermSink sink) {
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        sink.term(words.group().toLowerCase(Locale.ROOT), words.start(), words.end());
      }
    }

    @Override
    public String fold(String word) {
      return word.toLowerCase(Locale.ROOT);
    }
  }

  /** Every word is in one passage of a hundred. */
  private static final class EvenStatistics implements TermStatistics {
    @Override
    public int passages(String lang) {
      return 100;
    }

    @Override
    public double averageLength(String lang) {
      return 10;
    }

    @Override
    public int frequency(String lang, String stem) {
      return 1;
    }

    @Override
    public int wordFrequency(String word) {
      return 1;
    }

    @Override
    public int allPassages() {
      return 100;
    }

    @Override
    public GramStatistics grams() {
      return new GramStatistics(100);
    }
  }
}
