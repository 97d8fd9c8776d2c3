package org.quipu.retrieval.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quipu.retrieval.signal.Signal;
import org.quipu.retrieval.signal.Signals;

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
  void nearerInMeaningIsMore() {
    PlainRanking.Text near = new PlainRanking.Text("near", "A storm drowned them.", "");
    PlainRanking.Text far = new PlainRanking.Text("far", "A bridge was built.", "");
    Map<String, Double> cosines = Map.of(near.passage(), 0.9, far.passage(), 0.8);
    List<RankedPassage> ranked = PlainRanking.byMeaning("When did they die?", cosines, far, near);
    for (String signal : List.of("passage-meaning", "sentence-meaning")) {
      assertEquals(0.1, byMeaning(signal, ranked, "near"), 1e-9, signal);
      assertEquals(0, byMeaning(signal, ranked, "far"), signal);
    }
  }

  @Test
  void withoutAnEncoderNothingIsNear() {
    RankedPassage passage = ranked(QUESTION, "Ada Lovelace published notes in 1843.", "");
    assertEquals(0, byMeaning("sentence-meaning", List.of(passage), "a"));
  }

  private static double byMeaning(String signal, List<RankedPassage> ranked, String article) {
    RankedPassage passage =
        ranked.stream()
            .filter(one -> one.passage().articleId().equals(article))
            .findFirst()
            .orElseThrow();
    return Signals.OF_PASSAGES_BY_MEANING.stream()
        .filter(one -> one.name().equals(signal))
        .findFirst()
        .orElseThrow()
        .measure()
        .applyAsDouble(passage.sighting());
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
    return PlainRanking.of(question, new PlainRanking.Text("a", passage, title)).getFirst();
  }
}
