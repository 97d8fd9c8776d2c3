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
import org.quipu.retrieval.signal.Signals;
import org.quipu.retrieval.words.FunctionWords;

final class SignalsTest {
  private static final String QUESTION = "When did Ada Lovelace publish notes?";

  @ParameterizedTest
  @MethodSource("names")
  void everySignalIsAboutZeroToOne(String name) {
    for (String passage : List.of("", "Nothing here.", "Ada Lovelace published notes in 1843.")) {
      double value = value(name, QUESTION, passage);
      assertTrue(value >= 0 && value <= 1.0001, () -> name + " is " + value);
    }
  }

  static Stream<String> names() {
    return Signals.NAMES.stream().filter(name -> !name.startsWith("answering"));
  }

  @Test
  void aSentenceAnswersTheBetterTheMoreItHasOfTheQuestion() {
    double none = value("answering", QUESTION, "Nothing here.");
    double some = value("answering", QUESTION, "Ada Lovelace slept in 1843.");
    double all = value("answering", QUESTION, "Ada Lovelace published notes in 1843.");
    assertTrue(none < some && some < all);
  }

  @Test
  void theNextBestSentenceIsAnother() {
    String passage = "Ada Lovelace published notes in 1843. Ada slept.";
    assertTrue(value("answering-next", QUESTION, passage) < value("answering", QUESTION, passage));
    assertTrue(
        value("answering-together", QUESTION, passage) > value("answering", QUESTION, passage));
  }

  @Test
  void wordsNearInMeaningCountSomething() {
    String question = "When did the war begin?";
    double same = value("best-meaning", question, "The war did begin.");
    double near = value("best-meaning", question, "The war did start.");
    double other = value("best-meaning", question, "The war did rage.");
    assertTrue(other < near && near < same);
  }

  @Test
  void wordsInLikeCompanyCountWhereTheQuestionsOwnIsMissing() {
    String question = "When did the war begin?";
    assertTrue(value("best-company", question, "The war did start.") > 0);
    assertEquals(0, value("best-company", question, "The war did begin."));
  }

  @Test
  void aWordWithinALongerOneCountsSomething() {
    String question = "When did the outbreak end?";
    double same = value("best-spelling", question, "The outbreak did end.");
    double within = value("best-spelling", question, "The fluoutbreak did end.");
    double other = value("best-spelling", question, "The meeting did end.");
    assertTrue(other < within && within < same);
  }

  @Test
  void passageGrowsWithEveryTermThatIsMet() {
    assertTrue(
        value("passage", QUESTION, "Lovelace wrote notes.")
            > value("passage", QUESTION, "Somebody wrote notes."));
  }

  @Test
  void sentencePrefersTermsTogether() {
    assertTrue(
        value("sentence", QUESTION, "Ada Lovelace had notes. It rained.")
            > value("sentence", QUESTION, "Ada slept. Lovelace woke. There were notes."));
  }

  @Test
  void orderedPairsWantTheOrderOfTheQuestion() {
    assertTrue(
        value("ordered", QUESTION, "Ada Lovelace") > value("ordered", QUESTION, "Lovelace, Ada"));
  }

  @Test
  void nearPairsDoNotWantTheOrder() {
    assertTrue(value("near", QUESTION, "Lovelace, Ada") > 0);
  }

  @Test
  void runsOfLettersMeetOtherEndings() {
    assertTrue(value("runs", QUESTION, "the publisher") > value("runs", QUESTION, "the printer"));
  }

  @Test
  void aQuestionForATimeExpectsANumber() {
    assertEquals(1, value("expected", QUESTION, "Ada Lovelace wrote notes in 1843."));
    assertEquals(0, value("expected", QUESTION, "Ada Lovelace wrote notes."));
  }

  @Test
  void aQuestionForANumberExpectsAWordThatCountsToo() {
    String question = "How many notes did Ada Lovelace write?";
    assertEquals(1, value("expected", question, "Ada Lovelace wrote seven notes."));
    assertEquals(0, value("expected", question, "Ada Lovelace wrote some notes."));
    assertEquals(0, value("expected", QUESTION, "Ada Lovelace published seven notes."));
  }

  @Test
  void namesAreTheShareOfNamesMet() {
    assertEquals(0, value("names", QUESTION, "They publish notes."));
    assertEquals(1, value("names", QUESTION, "Ada Lovelace"));
  }

  @Test
  void aSentenceLeansOnTheOneBefore() {
    assertTrue(
        value("in-context", QUESTION, "Ada Lovelace slept. She had notes.")
            > value("in-context", QUESTION, "She had notes."));
  }

  private static double value(String signal, String question, String passage) {
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
            reader.read("", "en"),
            false,
            1);
    RankedPassage ranked =
        Ranker.shipped()
            .rank(Map.of("en", inEnglish), List.of(candidate), Optional.empty())
            .getFirst();
    return ranked.signal(Signals.NAMES.indexOf(signal));
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
